"""How to write the narratives of the form: what the help on sections 一, 五 and 六 says."""

NARRATIVES = {
    # 一、总体情况
    "写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五方面。": (
        "Treat five aspects: proactive disclosure, disclosure on application, management of "
        "government information, disclosure platforms, supervision and support."
    ),
    "各级人民政府的“监督保障”应当包括工作考核、社会评议和责任追究结果情况。": (
        "For a people's government of any level “监督保障” (supervision and support) must include "
        "the results of performance assessment, public appraisal and accountability."
    ),
    "文字应当简明，原则上不超过1000字。": (
        "The text should be concise, in principle no more than 1,000 characters."
    ),
    "概述本年主动公开、依申请公开、信息管理、平台建设、监督保障等工作。": (
        "Outline the year's work: proactive disclosure, disclosure on application, management of "
        "information, platforms, supervision and support."
    ),
    "文字宜简明，所引数字请与以下各表核对一致。": (
        "Keep the text concise, and check that its numbers agree with the tables below."
    ),
    # 五、存在的主要问题及改进情况
    "应当实事求是、具体明确，不得与其他年度雷同。": (
        "The text must be factual and specific, and must not repeat that of another year."
    ),
    "核对时，空白、只写“无”或者不足10个字的，作为错误处理。": (
        "Left blank, only “无” (none), or fewer than 10 characters: checks take it for an error."
    ),
    "宜写明问题、措施和上年所提问题的改进结果。": (
        "Best name the problems, the measures, and what became of the problems named last year."
    ),
    "宜写明问题、措施和上年所提问题的改进结果，避免照抄上年。": (
        "Best name the problems, the measures, and what became of the problems named last year; "
        "do not copy last year's text."
    ),
    "各级人民政府还应当报告工作考核、社会评议和责任追究结果情况（《条例》第五十条）。": (
        "A people's government of any level must also report the results of performance "
        "assessment, public appraisal and accountability (Disclosure Regulations, Article 50)."
    ),
    # 六、其他需要报告的事项
    "在此报告收取信息处理费的情况，单位为元；其他文件要求报告的事项也写入本部分。": (
        "The information processing fees collected are reported here, in yuan; so is what other "
        "documents ask to be reported."
    ),
    "有的地方还要求报告公开要点落实、建议提案办理公开、工作创新等情况。": (
        "Some places also ask for the key tasks of disclosure, the disclosure of replies to "
        "proposals of deputies and members, innovations and the like."
    ),
    "没有收取信息处理费的，建议写明“未收取”。": (
        "If no information processing fee was collected, better say so: “未收取”."
    ),
    "依国办函〔2020〕109号（2020年11月17日）收取信息处理费的，在此报告，单位为元。": (
        "Information processing fees collected under “国办函〔2020〕109号” (17 November 2020) are "
        "reported here, in yuan."
    ),
    "其他文件要求在年报中报告的事项，也写入本部分；没有的，建议写明“无”。": (
        "What other documents ask to be in the report stands here, too; if there is nothing, "
        "better write “无” (none)."
    ),
}
