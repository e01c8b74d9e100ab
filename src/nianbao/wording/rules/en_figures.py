"""The rules about figures in English: T2, T3, T4, Y, H, R."""

from nianbao.wording.rules.words import words

_KINDS = {
    "count": "“{column}” of “{row}” is {found}, must be an integer of at least 0",
    "signed": "“{column}” of “{row}” is {found}, must be an integer",
    "money": "“{column}” of “{row}” is {found}, must be a number of at least 0",
}
_KINDS_ADVICE = "enter a figure of the required type"
_TOTAL = "“{column}” of “{row}” is stated as {found}, its items add up to {expected}, off by {gap}"
_TOTAL_ADVICE = "check the items of the row and the stated total, and correct the wrong one"
_LITIGATION_WHY = (
    "The total is the sum of four results; the table implies it, Document No. 30 does not say it."
)
_STOCK = (
    "“{row}”: {found} in force, but last year's {last} + issued {added} - repealed {removed}"
    " = {expected}, off by {gap}"
)
_SUM = "“{column}” of “{row}” is {found}, the reports ({count}) give {expected}, off by {gap}"

EN_FIGURES = {
    "T2-01": words(
        "Figures of Table 2 are at least 0, and integers except for the fee",
        "Documents and decisions are counted whole; the fee is in 10,000 yuan, with decimals.",
        _KINDS,
        _KINDS_ADVICE,
    ),
    "T2-02": words(
        "The administrative fee is in 10,000 yuan",
        "Table 2 states the fee in 10,000 yuan; entered in yuan, it is 10,000 times too high.",
        {
            "decimals": "the fee is {found}, over six decimals, perhaps yuan divided by 10,000",
            "previous": "the fee is {found} × 10,000 yuan, 10 or more times last year's {expected}",
            "large": "the fee is {found} × 10,000 yuan, more than 10 billion yuan",
        },
        "check with the finance office that the unit is 10,000 yuan",
    ),
    "T2-03": words(
        "Regulations are reported only by bodies that may make them",
        "Regulations are made by State Council departments, by people's governments of provinces "
        "and of cities divided into districts, and the like; bodies at county level and below, "
        "townships, subdistricts and most departments have no such power.",
        "“{column}” of “{row}” is {found}, but this body usually has no power to make regulations",
        "check for a slip; other documents do not count here; without the power, enter 0 or “/”",
    ),
    "T2-04": words(
        "Documents in force are usually no fewer than those issued this year",
        "Most documents issued in a year are still in force at its end.",
        "“{row}”: {found} in force, fewer than the {expected} issued this year",
        "check; documents in force include those of earlier years that still apply",
    ),
    "T2-05": words(
        "Where the text says there were no decisions, Table 2 has 0",
        "Text and Table 2 should agree.",
        "“{words}”, but “{where}” is {expected}",
        "check text and Table 2, and correct the wrong one",
    ),
    "T2-06": words(
        "The number of normative documents fits the rank of the body",
        "Departments, townships and subdistricts usually have few normative documents in force; "
        "a large number often includes ordinary documents.",
        "“{column}” of “{row}” is {found}, high for this body",
        "check whether notices, replies or internal rules were counted",
    ),
    "T2-07": words(
        "Cells marked not applicable are mentioned once",
        "Document No. 30 says nothing of 0, blanks or “/”; most reports enter 0.",
        "cells of Table 2 marked not applicable: {count} (first: “{row}”)",
        "keep them if the body has no such power; enter 0 where that is required locally",
    ),
    "T3-01": words(
        "First item + second item = third item + fourth item",
        "Printed in Table 3: received this year + carried over from last year = processed this "
        "year + carried over to next year, in every column.",
        {
            "more": "“{column}”: {left} ≠ {right}, left side too high by {gap}",
            "less": "“{column}”: {left} ≠ {right}, left side too low by {gap}",
        },
        "check received, carried over and every outcome in this column",
    ),
    "T3-02": words(
        "“（七）总计” is the sum of all outcomes",
        "“（七）总计” is the sum of the rows of groups 1 to 6, by plain addition.",
        _TOTAL,
        "check the outcomes of the column and the stated total, and correct the wrong one",
    ),
    "T3-03": words(
        "Column “总计” is the sum of all types of applicant",
        "Column “总计” is natural persons + all legal persons and other organizations, by plain "
        "addition.",
        _TOTAL,
        _TOTAL_ADVICE,
    ),
    "T3-04": words(
        "Figures of Table 3 are integers of at least 0",
        "Applications are counted whole.",
        _KINDS,
        _KINDS_ADVICE,
    ),
    "T3-05": words(
        "An application keeps its type of applicant from receipt to outcome",
        "One column too high and one too low by the same number, with the right total: usually "
        "an application was received under one type and closed under another.",
        "left side of “{column}” too high by {gap}, of “{other}” too low by {gap}, total right",
        "check the application register: {gap} received as “{column}” but closed as “{other}”?",
    ),
    "T3-06": words(
        "Other handling (“其他处理”) is for rare cases",
        "Document No. 60 asks the supervising department to look at bodies with many such cases; "
        "to call 30% many is this program's choice.",
        "other handling: {found} of {expected} applications processed, {share}%",
        "check whether some belong to groups 1 to 5",
    ),
    "T3-07": words(
        "An unpaid fee follows a fee notice",
        "“逾期未按收费通知要求缴纳费用” counts only applications for which a fee notice was sent "
        "and the fee not paid in time.",
        "closed for an unpaid fee: {found}, but the text says “{words}”",
        "check whether a fee notice was sent; if no fee came in, let the text mention the notice",
    ),
    "T3-08": words(
        "One number stands in one cell",
        "In tables taken from a web page or PDF, a number is sometimes split over two cells.",
        "“{row}” has a cell too many: {found}, joined perhaps {joined}",
        "compare with the original and join the split number",
    ),
    "T3-09": words(
        "Where the text says applications were received, Table 3 is not all 0",
        "Text and Table 3 should agree.",
        "the text says “{words}”, but every cell of Table 3 is 0",
        "fill in Table 3 or correct the text",
    ),
    "T4-01": words(
        "The total of reconsideration is the sum of its results",
        _LITIGATION_WHY,
        _TOTAL,
        _TOTAL_ADVICE,
    ),
    "T4-02": words(
        "The total of litigation without reconsideration is the sum of its results",
        _LITIGATION_WHY,
        _TOTAL,
        _TOTAL_ADVICE,
    ),
    "T4-03": words(
        "The total of litigation after reconsideration is the sum of its results",
        _LITIGATION_WHY,
        _TOTAL,
        _TOTAL_ADVICE,
    ),
    "T4-04": words(
        "Figures of Table 4 are integers of at least 0",
        "Cases are counted whole.",
        _KINDS,
        _KINDS_ADVICE,
    ),
    "T4-05": words(
        "Cases pending last year are accounted for this year",
        "A case pending in last year's report is decided or still pending this year; Document "
        "No. 30 does not say whether it counts in this year's Table 4.",
        "“{row}”: {expected} pending last year, but this year's total is only {found}",
        "check for cases left out; where earlier cases are not counted locally, give that reason",
    ),
    "T4-06": words(
        "Litigation after reconsideration follows a reconsideration",
        "The reconsideration of such a case usually appears in this year's or last year's figures.",
        "litigation after reconsideration: {found}, but reconsideration is 0 this year and last",
        "check the type of litigation, or whether a reconsideration was left out",
    ),
    "T4-07": words(
        "Reconsideration and litigation usually follow an application",
        "Most arise from applications; some from an earlier application or proactive disclosure.",
        "reconsideration and litigation: {found}, but no application was received or carried over",
        "check; if correct, give the reason",
    ),
    "Y-01": words(
        "Carried over from last year is what last year's report carried over",
        "This year's “二、上年结转” equals “四、结转下年度继续办理” of last year's report, column "
        "by column.",
        "“{column}” of “{row}” is {found}, “{source}” of {year} is {expected}, off by {gap}",
        "follow last year's published report; if its figures must be corrected, give the reason",
    ),
    "Y-02": words(
        "Regulations in force follow from last year",
        "In force = in force last year + issued - repealed.",
        _STOCK,
        "check; if a clean-up or the like explains it, give the reason",
    ),
    "Y-03": words(
        "Normative documents in force follow from last year",
        "In force = in force last year + issued - repealed; a clean-up or a new scope often "
        "breaks this.",
        _STOCK,
        "check; if a clean-up, a new scope or the like explains it, give the reason",
    ),
    "Y-04": words(
        "The text does not repeat last year's",
        "Document No. 30 asks for a truthful report that does not repeat other years; the limit "
        "of 80% is this program's choice.",
        "{share} of this section is the same as last year",
        "write it anew for this year",
    ),
    "Y-05": words(
        "A tenfold change is checked once",
        "A large jump is often a digit too many or too few.",
        "“{column}” of “{row}” is {found} this year, {expected} last year",
        "check the number of digits; if correct, leave it",
    ),
    "H-01": words(
        "A roll-up is the sum of its reports",
        "Every cell of a roll-up is the sum of the same cell in the reports it adds up.",
        _SUM,
        "check the roll-up and its reports, and look for any left out or counted twice",
    ),
    "H-02": words(
        "A case with co-defendants is counted once",
        "Where the reconsideration body is a co-defendant, only the body whose act was first "
        "challenged counts the case.",
        "every cell of “{row}” is the same in {names}",
        "check whether it is one case; only the body whose act was first challenged counts it",
    ),
    "H-03": words(
        "Joint documents in force are counted once",
        "A document issued jointly counts once in a roll-up, so documents in force may be fewer "
        "than the sum of the reports.",
        _SUM,
        "check whether joint documents explain the difference",
    ),
    "H-04": words(
        "The information processing fee is the sum of the reports",
        "The information processing fee in Section 6 of a roll-up is the sum of its reports.",
        "Section 6 has {found} yuan, the reports add up to {expected} yuan: {gap} yuan off",
        "check Section 6 and the reports",
    ),
    "R-01": words(
        "Figures agree with the register of applications",
        "A cell counted from a register keeps that count, beside the figure entered instead.",
        "“{column}” of “{row}” is {expected} in the register, {found} is entered",
        "check the register and the figure; if there is a reason, state it",
    ),
}
