"""The words of each rule: title, explanation, sentences, what to do."""
