"""Made of specs/cn-2021.toml by `python -m nianbao.form.build`; to change it, change that."""

from nianbao.form import lines, model

CHECKSUM = 1663473703
RECORD = (
model.Form(edition='cn-2021', name='2021年格式', basis='国办公开办函〔2021〕30号', title='{organization}{year}年政府信息公开工作年度报告', since=2021, sections=(
model.Section(id='overview', title='总体情况', brief='总体情况', help=(
lines.Help(text='写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五方面。', source='official'),
lines.Help(text='各级人民政府的“监督保障”应当包括工作考核、社会评议和责任追究结果情况。', source='official'),
lines.Help(text='文字应当简明，原则上不超过1000字。', source='official'),), aspects=(
model.Aspect(name='主动公开', words=('主动公开',)),
model.Aspect(name='依申请公开', words=('依申请公开','申请公开','公开申请',)),
model.Aspect(name='政府信息管理', words=('信息管理','信息的管理','公开属性','保密审查',)),
model.Aspect(name='政府信息公开平台建设', words=('平台建设','公开平台','门户网站','网站','专栏',)),
model.Aspect(name='监督保障', words=('监督保障','监督','保障措施','组织保障',)),
model.Aspect(name='工作考核', words=('考核','绩效',), kinds=('人民政府',)),
model.Aspect(name='社会评议', words=('评议','满意度','测评',), kinds=('人民政府',)),
model.Aspect(name='责任追究', words=('责任追究','追责','问责','追究责任',), kinds=('人民政府',)),), usual_length=1000),
model.Section(id='disclosure', title='主动公开政府信息情况', brief='主动公开', variants=('行政机关主动公开政府信息情况',), help=(
lines.Help(text='只填《条例》第二十条第（一）（五）（六）（八）项所列内容，数据截至12月31日。', source='official'),
lines.Help(text='确无发生的，已公布的年报多填0，也有留空或者填“/”的。', source='practice'),
lines.Help(text='请勿沿用2019年格式的表头；2021年以后的年报中仍时有误用。', source='practice'),), figures_rule='T2-01', blocks=(
model.Block(columns=(
lines.Column(id='issued', label='本年制发件数', variants=('本年新制发数量','本年制发数','本年制发数量','本年度制发数',), help=(
lines.Help(text='本年1月1日至12月31日制定并发布的件数。', source='unknown'),
lines.Help(text='修订的文件如何计算没有统一说法，有的年报计入本列并注明“其中修订若干件”。', source='practice'),)),
lines.Column(id='repealed', label='本年废止件数', variants=('本年新废止数量','本年废止数','本年废止数量','本年度废止数',), help=(
lines.Help(text='本年宣布废止的件数。', source='unknown'),
lines.Help(text='有的年报把有效期届满自然失效的件数一并计入，并予注明。', source='practice'),)),
lines.Column(id='in_force', label='现行有效件数', variants=('现行有效件','现行有效数量','现行有效数',), help=(
lines.Help(text='填截至12月31日的情况。', source='official'),
lines.Help(text='填仍然有效的全部件数，包括往年制发的，不是只填本年制发的。', source='unknown'),
lines.Help(text='一般等于上年现行有效加本年制发减本年废止；因清理等不相等的，请备注原因。', source='practice'),)),), rows=(
lines.Row(id='regulations', label='规章', help=(
lines.Help(text='仅有规章制定权的机关填报；县级以下机关和乡镇、街道一般没有这项数据。', source='unknown'),
lines.Help(text='没有制定权的机关，已公布的年报多填0，也有填“/”的。', source='practice'),
lines.Help(text='常见差错：乡镇、街道把普通文件填入本行。', source='practice'),)),
lines.Row(id='normative_documents', label='行政规范性文件', variants=('规范性文件',), help=(
lines.Help(text='一般指对外发布、涉及公众权利义务、在一定期限内反复适用的文件。', source='unknown'),
lines.Help(text='规划、批复、会议纪要、内部管理制度等一般不计入。', source='unknown'),
lines.Help(text='常见差错：沿用2019年格式的名称“规范性文件”。', source='practice'),)),), heading='第二十条第（一）项', corner='信息内容', stocks=(
lines.Stock(rules={'regulations': 'Y-02', 'normative_documents': 'Y-03'}, kept='in_force', added='issued', removed='repealed', low='T2-04'),)),
model.Block(columns=(
lines.Column(id='decisions', label='本年处理决定数量', help=(
lines.Help(text='填本年作出的全部决定；已公开的和依法不公开的都计入。', source='official'),
lines.Help(text='填整数。', source='practice'),)),), rows=(
lines.Row(id='licences', label='行政许可', help=(
lines.Help(text='填本年作出的全部行政许可决定，不论是否公开。', source='official'),
lines.Help(text='填决定的件数，不是许可事项的项数；不予许可的决定一般也计入。', source='unknown'),)),), heading='第二十条第（五）项', corner='信息内容'),
model.Block(columns=(
lines.Column(id='decisions', label='本年处理决定数量', help=(
lines.Help(text='填本年作出的全部决定；已公开的和依法不公开的都计入。', source='official'),
lines.Help(text='填整数。', source='practice'),)),), rows=(
lines.Row(id='penalties', label='行政处罚', help=(
lines.Help(text='填本年作出的全部行政处罚决定，不论是否公开。', source='official'),
lines.Help(text='填决定的件数，不是罚款金额，也不是处罚事项的项数。', source='unknown'),)),
lines.Row(id='compulsion', label='行政强制', help=(
lines.Help(text='填本年作出的全部行政强制决定，不论是否公开。', source='official'),
lines.Help(text='行政强制措施和行政强制执行的决定一般都计入。', source='unknown'),)),), heading='第二十条第（六）项', corner='信息内容'),
model.Block(columns=(
lines.Column(id='amount', label='本年收费金额（单位：万元）', kind='money', unit='万元', help=(
lines.Help(text='单位为万元。', source='official'),
lines.Help(text='小数位数各地不一，已公布的年报中有保留2位、4位或者6位的。', source='practice'),
lines.Help(text='请留意以元计的金额须先除以10000。', source='unknown'),)),), rows=(
lines.Row(id='fees', label='行政事业性收费', help=(
lines.Help(text='填本年实际收取的行政事业性收费总额，一般可与财务部门核对。', source='unknown'),
lines.Help(text='政府信息公开信息处理费的收取情况另在第六部分报告，单位为元。', source='official'),)),), heading='第二十条第（八）项', corner='信息内容'),)),
model.Section(id='applications', title='收到和处理政府信息公开申请情况', brief='依申请公开', variants=('行政机关收到和处理政府信息公开申请情况',), help=(
lines.Help(text='逐件按申请人类别和最终办理结果统计。', source='official'),
lines.Help(text='各列须符合：第一项加第二项之和，等于第三项加第四项之和。30号文未另附填报说明。', source='official'),
lines.Help(text='某一情形归入哪一行有疑问的，请向主管部门核实。', source='unknown'),), figures_rule='T3-04', blocks=(
model.Block(columns=(
lines.Column(id='natural_person', label='自然人', help=(
lines.Help(text='以个人名义提出的申请计入本列。', source='unknown'),
lines.Help(text='常见差错：同一申请收到时与办结时类别不同，致两列一多一少而总计相符。', source='practice'),)),
lines.Column(id='business', label='商业企业', group='organizations', help=(
lines.Help(text='公司、企业等以营利为目的的申请人计入本列。', source='unknown'),
lines.Help(text='员工以个人名义申请的，一般计入自然人。', source='unknown'),)),
lines.Column(id='research', label='科研机构', group='organizations', help=(
lines.Help(text='科研院所等以科学研究为主的单位计入本列。', source='unknown'),
lines.Help(text='研究人员以个人名义申请的，一般计入自然人。', source='unknown'),)),
lines.Column(id='nonprofit', label='社会公益组织', group='organizations', help=(
lines.Help(text='基金会、慈善组织等以社会公益为目的的组织计入本列。', source='unknown'),
lines.Help(text='能否归入本列有疑问的，可看登记证书载明的类型和宗旨。', source='unknown'),)),
lines.Column(id='legal_service', label='法律服务机构', group='organizations', help=(
lines.Help(text='律师事务所等法律服务机构以自身名义申请的，计入本列。', source='unknown'),
lines.Help(text='律师受委托代为申请的，一般按委托人的类别计入。', source='unknown'),)),
lines.Column(id='other', label='其他', group='organizations', help=(
lines.Help(text='不属于前四类的法人或者其他组织计入本列。', source='unknown'),
lines.Help(text='本列在“法人或其他组织”之内，个人申请不计入。', source='unknown'),)),
lines.Column(id='total', label='总计', help=(
lines.Help(text='自然人与法人或其他组织各列之和，由程序计算，无需填写。', source='practice'),)),), rows=(
lines.Row(id='received', label='一、本年新收政府信息公开申请数量', brief='一、本年新收申请', help=(
lines.Help(text='统计期限为本年1月1日至12月31日。', source='official'),
lines.Help(text='只计本年新收到的申请，上年未办结的计入第二项。', source='unknown'),
lines.Help(text='文字部分所写“收到”数量，有的年报指本项，有的指第一、二项之和，请写明。', source='practice'),)),
lines.Row(id='carried_in', label='二、上年结转政府信息公开申请数量', brief='二、上年结转申请', help=(
lines.Help(text='核对时要求与上年年报“四、结转下年度继续办理”逐列相等。', source='practice'),
lines.Help(text='确需更正上年数据的，请备注原因。', source='unknown'),)),
lines.Row(id='granted', label='（一）予以公开', group='results', help=(
lines.Help(text='申请内容全部予以公开的，计入本行。', source='unknown'),
lines.Help(text='信息已主动公开、告知获取方式和途径的，一般也计入本行。', source='unknown'),)),
lines.Row(id='partly_granted', label='（二）部分公开（区分处理的，只计这一情形，不计其他情形）', brief='（二）部分公开', group='results', help=(
lines.Help(text='区分处理的，只计这一情形，不计其他情形。', source='official'),
lines.Help(text='即同一申请中一部分公开、一部分不公开的，只在本行计1件。', source='unknown'),)),
lines.Row(id='denied_state_secret', label='1.属于国家秘密', group='denied', help=(
lines.Help(text='因依法确定为国家秘密而不予公开的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第十四条理解；工作秘密、内部资料一般不计入。', source='unknown'),)),
lines.Row(id='denied_by_law', label='2.其他法律行政法规禁止公开', brief='2.其他法律法规禁止公开', group='denied', help=(
lines.Help(text='因法律、行政法规禁止公开而不予公开的，计入本行；国家秘密计入上一行。', source='unknown'),
lines.Help(text='可对照《条例》第十四条理解；仅有规章或者文件限制的，一般不计入。', source='unknown'),)),
lines.Row(id='denied_safety', label='3.危及“三安全一稳定”', group='denied', help=(
lines.Help(text='一般指公开后可能危及国家安全、公共安全、经济安全、社会稳定。', source='unknown'),
lines.Help(text='可对照《条例》第十四条理解。', source='unknown'),)),
lines.Row(id='denied_third_party', label='4.保护第三方合法权益', group='denied', help=(
lines.Help(text='因涉及商业秘密、个人隐私等，公开会损害第三方合法权益而不予公开的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第十五条理解；征求意见后决定公开的，不计入。', source='unknown'),)),
lines.Row(id='denied_internal', label='5.属于三类内部事务信息', group='denied', variants=('5.属于三类内容事务信息','属于三类内容事务信息',), help=(
lines.Help(text='三类一般指人事管理、后勤管理、内部工作流程，可对照《条例》第十六条理解。', source='unknown'),
lines.Help(text='常见差错：误写为“三类内容事务信息”。', source='practice'),)),
lines.Row(id='denied_process', label='6.属于四类过程性信息', group='denied', help=(
lines.Help(text='四类一般指讨论记录、过程稿、磋商信函、请示报告。', source='unknown'),
lines.Help(text='可对照《条例》第十六条理解。', source='unknown'),)),
lines.Row(id='denied_enforcement_file', label='7.属于行政执法案卷', group='denied', help=(
lines.Help(text='因属于行政执法案卷信息而不予公开的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第十六条理解；依法应当公开的执法决定除外。', source='unknown'),)),
lines.Row(id='denied_inquiry', label='8.属于行政查询事项', group='denied', help=(
lines.Help(text='工商、不动产登记资料等另有查询规定、告知申请人依照办理的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第三十六条第七项理解。', source='unknown'),)),
lines.Row(id='unavailable_not_held', label='1.本机关不掌握相关政府信息', brief='1.本机关不掌握相关信息', group='unavailable', help=(
lines.Help(text='经检索信息不存在，或者不属于本机关负责公开的，一般计入本行。', source='unknown'),
lines.Help(text='能够确定负责公开的机关的，一般同时告知申请人，仍计入本行。', source='unknown'),)),
lines.Row(id='unavailable_not_made', label='2.没有现成信息需要另行制作', brief='2.没有现成需另行制作', group='unavailable', help=(
lines.Help(text='需要对现有信息加工、分析或者重新制作才能提供的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第三十八条理解。', source='unknown'),)),
lines.Row(id='unavailable_unclear', label='3.补正后申请内容仍不明确', brief='3.补正后内容仍不明确', group='unavailable', help=(
lines.Help(text='申请人已经补正、内容仍不明确的，计入本行；可对照《条例》第三十条理解。', source='unknown'),
lines.Help(text='申请人逾期没有补正的，计入“（六）其他处理”第1行。', source='unknown'),)),
lines.Row(id='declined_petition', label='1.信访举报投诉类申请', group='declined', help=(
lines.Help(text='以申请公开的形式进行信访、举报、投诉等活动的，计入本行。', source='unknown'),
lines.Help(text='一般告知申请人通过相应渠道提出；不是所有信访件都计入。', source='unknown'),)),
lines.Row(id='declined_repeat', label='2.重复申请', group='declined', help=(
lines.Help(text='已经答复、同一申请人又申请相同内容的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第三十六条第六项理解。', source='unknown'),)),
lines.Row(id='declined_publication', label='3.要求提供公开出版物', group='declined', help=(
lines.Help(text='要求提供政府公报、报刊、书籍等公开出版物的，计入本行。', source='unknown'),
lines.Help(text='一般同时告知申请人获取的途径，仍计入本行。', source='unknown'),)),
lines.Row(id='declined_excessive', label='4.无正当理由大量反复申请', brief='4.大量反复申请', group='declined', help=(
lines.Help(text='数量、频次明显超过合理范围，说明的理由不合理而不予处理的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第三十五条理解；理由合理、继续办理的，按办理结果计入。', source='unknown'),)),
lines.Row(id='declined_confirmation', label='5.要求行政机关确认或重新出具已获取信息', brief='5.要求确认或重新出具', group='declined', help=(
lines.Help(text='申请人已经取得信息，又要求本机关予以确认或者重新出具的，计入本行。', source='unknown'),)),
lines.Row(id='closed_not_clarified', label='1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', brief='1.逾期不补正', group='closed', help=(
lines.Help(text='已告知补正、申请人无正当理由逾期不补正的，计入本行。', source='unknown'),
lines.Help(text='可对照《条例》第三十条理解；补正后仍不明确的，计入“（四）无法提供”第3行。', source='unknown'),)),
lines.Row(id='closed_fee_unpaid', label='2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', brief='2.逾期不缴费', group='closed', help=(
lines.Help(text='已发出信息处理费收费通知、申请人逾期未缴而不再处理的，计入本行。', source='unknown'),
lines.Help(text='本年没有发出收费通知的，本行一般为0。', source='unknown'),)),
lines.Row(id='closed_other', label='3.其他', group='closed', help=(
lines.Help(text='已公布的年报中，申请人主动撤回申请的计入其他处理。', source='practice'),
lines.Help(text='60号文曾提示，其他处理用于少数情形，数量多的，主管部门应当予以关注。', source='official'),
lines.Help(text='能够归入以上各行的，请勿计入本行。', source='unknown'),)),
lines.Row(id='processed', label='（七）总计', group='results', help=(
lines.Help(text='本年度办理结果各行之和，由程序计算，无需填写。', source='practice'),
lines.Help(text='与第四项相加，等于第一项加第二项之和。', source='official'),)),
lines.Row(id='carried_out', label='四、结转下年度继续办理', help=(
lines.Help(text='截至12月31日尚未办结、转入下年继续办理的申请。', source='unknown'),
lines.Help(text='与第三项相加，等于第一项加第二项之和。', source='official'),
lines.Help(text='核对时要求与下年年报第二项逐列相等，请保留台账。', source='practice'),)),), corner='（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', columns_title='申请人情况', column_groups=(
lines.Group(id='organizations', label='法人或其他组织'),), row_groups=(
lines.Group(id='results', label='三、本年度办理结果'),
lines.Group(id='denied', label='（三）不予公开', within='results'),
lines.Group(id='unavailable', label='（四）无法提供', within='results'),
lines.Group(id='declined', label='（五）不予处理', within='results'),
lines.Group(id='closed', label='（六）其他处理', within='results'),), sums=(
lines.Sum(of=('natural_person','business','research','nonprofit','legal_service','other',), rule='T3-03', column='total'),
lines.Sum(of=('granted','partly_granted','denied_state_secret','denied_by_law','denied_safety','denied_third_party','denied_internal','denied_process','denied_enforcement_file','denied_inquiry','unavailable_not_held','unavailable_not_made','unavailable_unclear','declined_petition','declined_repeat','declined_publication','declined_excessive','declined_confirmation','closed_not_clarified','closed_fee_unpaid','closed_other',), rule='T3-02', row='processed'),), balances=(
lines.Balance(rule='T3-01', words='第一项加第二项之和，等于第三项加第四项之和', left={'received': '一', 'carried_in': '二'}, right={'processed': '三', 'carried_out': '四'}),), carries=(
lines.Carry(rule='Y-01', out='carried_out', into='carried_in'),)),)),
model.Section(id='litigation', title='政府信息公开行政复议、行政诉讼情况', brief='复议诉讼', variants=('因政府信息公开工作被申请行政复议、提起行政诉讼情况',), help=(
lines.Help(text='行政诉讼分为未经复议直接起诉和复议后起诉两类统计。', source='official'),
lines.Help(text='复议机关作共同被告的，只由原行为机关统计。', source='official'),
lines.Help(text='往年结转的案件是否计入各地不一，有的年报计入并在表后注明。', source='practice'),), figures_rule='T4-04', blocks=(
model.Block(columns=(
lines.Column(id='upheld', label='结果维持', help=(
lines.Help(text='复议、裁判结果维持或者支持本机关原行为的，计入本列。', source='unknown'),
lines.Help(text='驳回复议请求、驳回诉讼请求的，一般计入本列。', source='unknown'),)),
lines.Column(id='corrected', label='结果纠正', help=(
lines.Help(text='撤销、变更、确认违法或者责令履行等纠正本机关原行为的，计入本列。', source='unknown'),)),
lines.Column(id='other', label='其他结果', help=(
lines.Help(text='已经结案、既非维持也非纠正的，如申请人撤回、终止，计入本列。', source='unknown'),)),
lines.Column(id='pending', label='尚未审结', help=(
lines.Help(text='截至12月31日尚未审结的案件。', source='unknown'),
lines.Help(text='上年有尚未审结的，请核对其本年结果是否已在表中反映。', source='unknown'),)),
lines.Column(id='total', label='总计', help=(
lines.Help(text='前四列之和，由程序计算，无需填写。', source='practice'),)),), rows=(
lines.Row(id='reconsideration', label='行政复议', help=(
lines.Help(text='因政府信息公开工作被申请行政复议的案件，由被申请机关填报。', source='unknown'),
lines.Help(text='本机关作为复议机关办理的案件，一般不计入本行。', source='unknown'),
lines.Help(text='常见差错：与文字部分所写的复议件数不一致。', source='practice'),)),
lines.Row(id='direct', label='未经复议直接起诉', group='lawsuits', help=(
lines.Help(text='当事人没有申请行政复议、直接提起行政诉讼的案件。', source='unknown'),
lines.Help(text='同一案件经过一审、二审的，一般按一件、依最后结果统计。', source='unknown'),)),
lines.Row(id='after_reconsideration', label='复议后起诉', group='lawsuits', help=(
lines.Help(text='复议机关作共同被告的，只由原行为机关统计。', source='official'),
lines.Help(text='先申请行政复议、对结果不服又起诉的案件；其复议结果仍在“行政复议”统计。', source='unknown'),)),), side_by_side=True, row_groups=(
lines.Group(id='lawsuits', label='行政诉讼'),), sums=(
lines.Sum(of=('upheld','corrected','other','pending',), rule={'reconsideration': 'T4-01', 'direct': 'T4-02', 'after_reconsideration': 'T4-03'}, column='total'),)),)),
model.Section(id='problems', title='存在的主要问题及改进情况', brief='问题及改进', variants=('政府信息公开工作存在的主要问题及改进情况','存在的主要问题和改进情况','政府信息公开工作存在的主要问题和改进情况',), help=(
lines.Help(text='应当实事求是、具体明确，不得与其他年度雷同。', source='official'),
lines.Help(text='核对时，空白、只写“无”或者不足10个字的，作为错误处理。', source='practice'),
lines.Help(text='宜写明问题、措施和上年所提问题的改进结果。', source='unknown'),)),
model.Section(id='other_matters', title='其他需要报告的事项', brief='其他事项', help=(
lines.Help(text='在此报告收取信息处理费的情况，单位为元；其他文件要求报告的事项也写入本部分。', source='official'),
lines.Help(text='有的地方还要求报告公开要点落实、建议提案办理公开、工作创新等情况。', source='practice'),
lines.Help(text='没有收取信息处理费的，建议写明“未收取”。', source='unknown'),)),), roles={'received': ('applications.received.total',), 'carried_in': ('applications.carried_in.total',), 'granted': ('applications.granted.total',), 'partly_granted': ('applications.partly_granted.total',), 'denied': ('applications.denied.total',), 'denied_state_secret': ('applications.denied_state_secret.total',), 'denied_by_law': ('applications.denied_by_law.total',), 'denied_safety': ('applications.denied_safety.total',), 'denied_third_party': ('applications.denied_third_party.total',), 'denied_internal': ('applications.denied_internal.total',), 'denied_process': ('applications.denied_process.total',), 'denied_enforcement_file': ('applications.denied_enforcement_file.total',), 'denied_inquiry': ('applications.denied_inquiry.total',), 'unavailable': ('applications.unavailable.total',), 'unavailable_not_held': ('applications.unavailable_not_held.total',), 'unavailable_not_made': ('applications.unavailable_not_made.total',), 'unavailable_unclear': ('applications.unavailable_unclear.total',), 'declined': ('applications.declined.total',), 'declined_petition': ('applications.declined_petition.total',), 'declined_repeat': ('applications.declined_repeat.total',), 'declined_publication': ('applications.declined_publication.total',), 'declined_excessive': ('applications.declined_excessive.total',), 'declined_confirmation': ('applications.declined_confirmation.total',), 'closed': ('applications.closed.total',), 'closed_not_clarified': ('applications.closed_not_clarified.total',), 'closed_fee_unpaid': ('applications.closed_fee_unpaid.total',), 'closed_other': ('applications.closed_other.total',), 'processed': ('applications.processed.total',), 'carried_out': ('applications.carried_out.total',), 'received_persons': ('applications.received.natural_person',), 'received_organizations': ('applications.received.organizations',), 'carried_in_persons': ('applications.carried_in.natural_person',), 'carried_in_organizations': ('applications.carried_in.organizations',), 'reconsideration': ('litigation.reconsideration.total',), 'reconsideration_upheld': ('litigation.reconsideration.upheld',), 'reconsideration_corrected': ('litigation.reconsideration.corrected',), 'reconsideration_other': ('litigation.reconsideration.other',), 'reconsideration_pending': ('litigation.reconsideration.pending',), 'litigation': ('litigation.lawsuits.total',), 'litigation_upheld': ('litigation.lawsuits.upheld',), 'litigation_corrected': ('litigation.lawsuits.corrected',), 'litigation_other': ('litigation.lawsuits.other',), 'litigation_pending': ('litigation.lawsuits.pending',), 'litigation_direct': ('litigation.direct.total',), 'litigation_after_reconsideration': ('litigation.after_reconsideration.total',), 'licences': ('disclosure.licences.decisions',), 'penalties': ('disclosure.penalties.decisions',), 'compulsion': ('disclosure.compulsion.decisions',), 'regulations': ('disclosure.regulations.issued','disclosure.regulations.in_force',), 'regulations_issued': ('disclosure.regulations.issued',), 'regulations_repealed': ('disclosure.regulations.repealed',), 'regulations_in_force': ('disclosure.regulations.in_force',), 'normative_issued': ('disclosure.normative_documents.issued',), 'normative_repealed': ('disclosure.normative_documents.repealed',), 'normative_in_force': ('disclosure.normative_documents.in_force',), 'fees': ('disclosure.fees.amount',)}, deadlines=(
lines.Deadline(kind='部门', month=1, day=31),
lines.Deadline(kind='乡镇街道', month=1, day=31, names=('镇人民政府','乡人民政府','街道办事处','街道办',)),
lines.Deadline(kind='人民政府', month=3, day=31, names=('人民政府',), note='汇总的年报：县级2月20日前，市级3月10日前'),))
)
