"""What the schema of a report file says of its fields."""

SCHEMA = {
    "标题；不写则由单位、年份组成": "title; made of name and year if absent",
    "单位类别：人民政府、部门、乡镇街道": (
        "kind of body: “人民政府” (people's government), “部门” (department), "
        "“乡镇街道” (township or subdistrict)"
    ),
    "统计期限；不写则为全年": "period covered; the whole year if absent",
    "随数字显示的说明，以位置为键": "notes shown with figures, by address",
    "原件所载而与各格不符的合计，以位置为键": (
        "totals stated by the original that its cells do not add up to, by address"
    ),
    "已说明理由的问题，以规则和位置为键": "findings accepted for a reason, by rule and address",
    "由台账得出的数字，以行为键": "figures counted from a register, by row",
    "单位：{unit}；“/”为不适用；不写为未填": (
        "unit: {unit}; “/” is not applicable; absent is blank"
    ),
    "定稿日期；定稿的年报不能修改，解除定稿后才能修改": (
        "the day on which the report became final; it cannot be changed until it is reopened"
    ),
    "最近一次解除定稿的日期": "the day on which the report was last reopened",
}
