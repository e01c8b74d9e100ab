"""Finishing a report: what it lacks, that it is final, its versions, figures keyed again."""

COMMANDS = {
    "{reason}（{advice}）：{rules}": "{reason} ({advice}): {rules}",
    "定稿检查": "Completeness",
    "列出未填、须改正和已说明的，然后定稿": (
        "list what is blank, wrong or accepted; then make the report final"
    ),
    "解除定稿": "Reopen",
    "使定稿的年报可以修改": "let a final report be changed again",
    "版本": "Versions",
    "以前保存的内容和命名的版本：比较、恢复": (
        "what was saved before, and named versions: compare, restore"
    ),
    "复核录入": "Verify",
    "不看原数，把表中数字再录入一遍，列出不同": (
        "key the figures of the tables again, blind; differences are listed"
    ),
}

SAID = {
    "定稿": "final",
    "已于 {day} 定稿，不能修改；要修改的，按 Ctrl+F7 解除定稿": (
        "final since {day} and cannot be changed; Ctrl+F7 reopens it"
    ),
    "现为定稿，定稿日期 {day}": "final now, since {day}",
    "现未定稿，可以修改": "not final now, it can be changed",
    "定稿日期": "final since",
    "解除定稿日期": "reopened on",
}

LACKING = {
    "（已说明，仍须改正）": " (accepted, to be mended all the same)",
    "{row}：{cells} 格未填": "{row}: {cells} blank cells",
    "小节“{heading}”没有文字": "the part “{heading}” has no words",
    "没有填写单位名称": "the name of the body is missing",
    "没有文字": "no words",
    "{count} 格未填": "{count} blank cells",
    "{count} 处文字未写": "{count} texts without words",
    "{count} 个错误": "{count} errors",
    "{count} 处待填": "{count} to fill in",
    "还有 {count} 个问题没有处理，也没有说明理由（{rules}）": (
        "{count} findings neither mended nor accepted ({rules})"
    ),
    "填完后自动核对": "judged once it is filled in",
    "选定上年年报后核对": "judged once last year's report is chosen",
    "上年格式不同，请自行核对": "please check yourself",
    "在封面填写单位类别后核对": "judged once the cover tells the kind of body",
    "印发的文件另行核对": "the printed document is checked apart",
    "汇总时核对": "judged in a roll-up",
    "写明有关文字后核对": "judged once the text is written",
    "定稿：此后不能修改，直到解除定稿": (
        "Make it final: nothing can be changed until it is reopened"
    ),
    "还不能定稿：{lacking}": "cannot be final yet: {lacking}",
    "可以定稿：末尾选“定稿”，按回车": "can be final: press End, then Enter",
    "这一行没有可以转到的位置": "this line leads nowhere",
    "- 未填  ! 错误  ? 核实  * 提示  + 已说明理由": (
        "- blank  ! error  ? warning  * notice  + accepted"
    ),
    "尚有问题没有处理": "Open findings",
    "{open}。定稿后不能修改，直到解除定稿。仍要定稿吗？": (
        "{open}. A final report cannot be changed until it is reopened. Make it final all the same?"
    ),
    "已定稿；按 Ctrl+S 保存": "final now; Ctrl+S saves it",
    "年报没有定稿，可以修改": "the report is not final, it can be changed",
    "已解除定稿，可以修改；Ctrl+Z 可撤销": "reopened, it can be changed; Ctrl+Z takes that back",
    "定稿检查  {name}  {year}年": "Completeness  {name}  {year}",
    "到末尾": "to the end",
    "转到该处；在末行定稿，或者解除定稿": "go there; in the last line make final, or reopen",
    "未填、错误、核实、提示、已说明理由": "blank, error, warning, notice, accepted",
}

VERSIONS = {
    "保存前的内容": "before a save",
    "现在": "now",
    "年报还没有保存过，没有版本；先按 Ctrl+S 保存": (
        "the report was never saved and has no versions; save it first with Ctrl+S"
    ),
    "这个版本是另一种格式的年报，不能恢复": (
        "this version is of another edition of the form and cannot be restored"
    ),
    "不能读取这个版本：{reason}": "this version cannot be read: {reason}",
    "与现在的内容相同，没有改动": "the same as now, nothing changed",
    "已恢复“{name}”；Ctrl+Z 可撤销": "restored: “{name}”; Ctrl+Z takes that back",
    "比较": "compare",
    "命名": "name it",
    "删除": "delete",
    "还没有版本。按 F2 给现在的内容命名；每次保存以前的内容也列在这里。": (
        "No versions yet. F2 names what stands now; what stood before each save is listed, too."
    ),
    "时间": "Time",
    "恢复可以撤销；删除不能撤销": "a restored version can be undone; a deleted one cannot",
    "名称": "name",
    "例如：送审稿": "for example: for review",
    "给现在的内容命名": "Name what stands now",
    "已留存“{name}”": "kept: “{name}”",
    "删除“{name}”（{time}）？删除后不能恢复。": "Delete “{name}” ({time})? It cannot be had back.",
    "删除版本": "Delete a version",
    "已删除“{name}”": "deleted: “{name}”",
    "“{name}”与现在比较": "“{name}” beside what stands now",
    "没有改动的一句": "a sentence that did not change",
    "后来写的一句": "a sentence written since",
    "后来删去的一句": "a sentence that was taken out since",
    "请写名称": "a name is needed",
    "名称不超过 {most} 个字": "a name has at most {most} characters",
    "选择一个版本": "choose a version",
    "与现在的内容比较，逐格逐句": "compare with what stands now, by cell and sentence",
    "给现在的内容命名，留存为版本，例如“送审稿”": "keep what stands now as a version with a name",
    "恢复为这个版本；可以一步撤销": "restore this version; one undo step",
    "删除这个版本，先询问": "delete this version; asks first",
}

VERIFICATION = {
    "已录入 {keyed} 格，还有 {left} 格": "{keyed} cells keyed, {left} to go",
    "一致 {count} 格": "{count} cells agree",
    "不同 {count} 格": "{count} differ",
    "没有录入 {count} 格": "{count} not keyed",
    "{cell}由 {before} 改为 {after}": "{cell} changed from {before} to {after}",
    "共改 {count} 格": "{count} cells changed",
    "复核还没有完成，已录入的 {cells} 格留待下次接着录入": (
        "not verified to the end yet; the {cells} cells keyed are kept to go on with"
    ),
    "上次复核到 {time}，已录入 {cells} 格。接着录入，还是重新开始？": (
        "A verification was left at {time} with {cells} cells keyed. Go on, or begin anew?"
    ),
    "接着录入": "go on",
    "重新开始": "begin anew",
    "列出不同": "differences",
    "换表": "next table",
    "返回，录入的保留": "back",
    "复核完成，{count} 格一致": "verified, {count} cells agree",
    "录入的内容无法留存，请不要中断": "what is keyed cannot be kept on the disk; do not interrupt",
    "复核录入  {table}": "Verify  {table}",
    "照原件录入，不显示原数": "key from the original; the figures are not shown",
    "复核录入：不同的格": "Verify: cells that differ",
    "保留原数": "first",
    "取复核数": "second",
    "另行键入": "type another",
    "还没有决定：左键保留原数，右键取复核数，F2 另行键入": (
        "nothing decided yet: Left keeps the first, Right takes the second, F2 types another"
    ),
    "还有 {left} 格没有决定；没有决定的不写入": (
        "{left} cells undecided; what is undecided is not written"
    ),
    "都已决定；按回车写入年报，可以一步撤销": (
        "all decided; Enter writes it into the report, one undo step"
    ),
    "原数 {first}  复核 {second}": "first {first}  second {second}",
    "改为 [{figure}]": "now [{figure}]",
    "列出与原数不同的格": "list the cells that differ from the first figures",
    "返回；录入的保留，再按 Shift+F4 接着录入": "back; nothing is lost, Shift+F4 goes on",
    "取消决定": "take the decision back",
    "写入年报；可以一步撤销": "write it into the report; one undo step",
}

FINISHING = {**COMMANDS, **SAID, **LACKING, **VERSIONS, **VERIFICATION}
