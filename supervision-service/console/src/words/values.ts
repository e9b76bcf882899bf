import type { Pair } from './languages';

/** The readers of the events of cases. */
export const readers: Readonly<Record<string, Pair>> = {
  'supervision.clock': ['时限督查', 'Clocks'],
  'supervision.board': ['单位看板', 'Board'],
  'registry.pastcase': ['清单统计', 'Figures of the list'],
};

/** Topics in the order in which a matter runs through them. */
export const topics: Readonly<Record<string, Pair>> = {
  'intake.report': ['上报受理', 'Reports'],
  'dispatch.case': ['案件派遣', 'Cases'],
  'supervision.clock': ['时限督查', 'Clocks'],
  'dispatch.governor': ['自动派单调控', 'Governor of automatic dispatch'],
  'dispatch.progress': ['派遣进度', 'Dispatch progress'],
  'registry.revision': ['清单版本', 'Revisions'],
  'registry.entry': ['清单条目', 'Entries'],
  'registry.admission': ['准入', 'Admissions'],
  'registry.roster': ['排班', 'Roster'],
  'registry.availability': ['在岗情况', 'Availability'],
  'dispatch.message': ['派遣消息', 'Messages of dispatch'],
  'registry.message': ['消息', 'Messages'],
  'registry.adjustment': ['动态调整', 'Adjustments'],
};

/** Stages of a case and states of an order. */
const states: Readonly<Record<string, Pair>> = {
  TO_DISPATCH: ['待派遣', 'To dispatch'],
  IN_DISPUTE: ['争议待裁', 'In dispute'],
  IN_HAND: ['处置中', 'In hand'],
  TO_VERIFY: ['待核查', 'To verify'],
  TO_CLOSE: ['待结案', 'To close'],
  CLOSED: ['已结案', 'Closed'],
  TO_ACCEPT: ['待签收', 'To accept'],
  ACCEPTED: ['已签收', 'Accepted'],
  RETURN_PENDING: ['退回待审', 'Return pending'],
  ANSWERED: ['已反馈', 'Answered'],
  REWORK: ['返工', 'Rework'],
  DONE: ['完成', 'Done'],
  WITHDRAWN: ['撤回', 'Withdrawn'],
  VOID: ['作废', 'Void'],
  CANCELLED: ['销案', 'Cancelled'],
  PENDING: ['待批准', 'To approve'],
  LAPSED: ['失效', 'Lapsed'],
  NOT_FOR_US: ['不属受理范围', 'Not for us'],
  FILED_TWICE: ['重复立案', 'Filed twice'],
  OUTSIDE: ['不在本区', 'Outside of the district'],
  NO_MATTER: ['无实际诉求', 'No matter'],
  WRONG_UNIT: ['派错单位', 'Wrong unit'],
  NOT_OUR_DUTY: ['非本单位职责', 'Not our duty'],
  NOT_OUR_AREA: ['非本单位辖区', 'Not our area'],
  NO_POWER: ['无法定职权', 'No legal power'],
  WRONG_CATEGORY: ['事项分类有误', 'Wrong category'],
  OTHER: ['其他', 'Other'],
  WEATHER: ['天气影响施工', 'Weather'],
  PROCEDURE: ['等待法定程序', 'A legal procedure'],
  SURVEY: ['等待检测鉴定', 'A survey or test'],
  MATERIAL: ['等待物资到位', 'Material'],
  OTHER_PARTY: ['等待当事人配合', 'Another party'],
  PAUSED: ['暂停', 'Paused'],
  EXTENSION_PENDING: ['延期待批', 'Extension pending'],
  SHELVED: ['挂账', 'Shelved'],
  CONTINUE: ['继续挂账', 'Stays shelved'],
  TAKE_UP: ['销账', 'Taken up'],
  MATTER_CHANGED: ['情况有变', 'The matter changed'],
  SENT_TWICE: ['重复派单', 'Sent twice'],
  RULING_ANNULLED: ['裁决撤销', 'Ruling annulled'],
  REFERRED_UP: ['提级改派', 'Referred up'],
  GONE: ['已自行消除', 'Gone'],
  RETRACTED: ['反映人撤回', 'Retracted'],
  NOT_FOUND: ['现场查无此事', 'Not found'],
  RECLASSIFIED: ['重新分类', 'Reclassified'],
  CASE_VOIDED: ['案件作废', 'Case voided'],
  CASE_CANCELLED: ['案件销案', 'Case cancelled'],
  WAIVED: ['免办', 'Waived'],
  LEAD: ['主办', 'Lead'],
  COOPERATING: ['协办', 'Co-operating'],
};

/** Kinds of clocks, by the first part of their names. */
export const clockKinds: Readonly<Record<string, Pair>> = {
  case: ['全案', 'Whole case'],
  accept: ['签收', 'Acceptance'],
  handle: ['处置', 'Handling'],
  decision: ['退回审定', 'Decision on a return'],
  ruling: ['裁决', 'Ruling'],
  review: ['挂账复核', 'Review'],
};

/** States of clocks. */
const clocks: Readonly<Record<string, Pair>> = {
  RUNNING: ['计时中', 'Running'],
  MET: ['完成', 'Met'],
  PASSED: ['超期', 'Passed'],
  STOPPED: ['停止', 'Stopped'],
};

/** Why a unit has an order, why a case waits, how a return is decided, and why a case is closed. */
const grounds: Readonly<Record<string, Pair>> = {
  DUTY: ['按职责', 'By duty'],
  DECISION: ['人工裁量', 'By decision'],
  BY_DECISION: ['待人工裁量', 'For a person to decide'],
  FIRST_CONTACT: ['首问负责', 'First contact'],
  COMPONENT: ['按部件', 'By component'],
  ROTA: ['轮值兜底', 'By rota'],
  SWITCHED_OFF: ['自动派单已停用', 'Automatic dispatch is off'],
  RETURNED: ['已退回', 'Returned'],
  REDO: ['重办', 'Redo'],
  REFERRED: ['已上交', 'Referred'],
  DISPUTED: ['争议待裁', 'In dispute'],
  RULING: ['按裁决', 'By ruling'],
  MAY_BE_TAKEN_BACK: ['可能已由部门收回', 'May have been taken back'],
  GRANTED: ['同意', 'Granted'],
  TAKEN_OVER: ['接办', 'Taken over'],
  REORDERED: ['改派', 'Ordered to another unit'],
  KEY_ORDER: ['列为重点单', 'Key order'],
  REFUSED: ['不同意', 'Refused'],
  SOLVED: ['已解决', 'Solved'],
  EXPLAINED: ['已解释', 'Explained'],
  SETTLED_BY_RESIDENTS: ['居民自行化解', 'Settled by residents'],
  LONG_TERM: ['需长期解决', 'Long-term'],
  OWNERLESS: ['无主', 'Ownerless'],
  BEYOND_THE_LAW: ['于法无据', 'Beyond the law'],
};

/** What the cases that suggest a unit have in common. */
export const likenesses: Readonly<Record<string, Pair>> = {
  'outside-model': ['外部模型', 'Outside model'],
  all: ['全部案件', 'All cases'],
  registry: ['清单', 'The list'],
  type: ['同类型', 'Same type'],
  'main-type-and-street': ['同大类同街道', 'Same main type and street'],
  category: ['同事项', 'Same category'],
  'category-and-street': ['同事项同街道', 'Same category and street'],
  'category-and-community': ['同事项同社区', 'Same category and community'],
  'category-community-and-channel': ['同事项同社区同渠道', 'Same category, community and channel'],
};

/** The nature and urgency of a report, and the channel on which it came. */
const reports: Readonly<Record<string, Pair>> = {
  URGENT: ['急', 'Urgent'],
  NORMAL: ['普', 'Normal'],
  CONSULTATION: ['咨询', 'Consultation'],
  COMPLAINT: ['投诉', 'Complaint'],
  TIP_OFF: ['举报', 'Tip-off'],
  REQUEST: ['求助', 'Request'],
  SUGGESTION: ['建议', 'Suggestion'],
  THANKS: ['感谢', 'Thanks'],
  GRID_COLLECTOR: ['网格采集', 'Grid collector'],
  HOTLINE: ['热线', 'Hotline'],
  UPPER_PLATFORM: ['上级平台', 'Upper platform'],
  CITIZEN: ['市民上报', 'Citizen'],
  GROUP_CHAT: ['群组', 'Group chat'],
  OPEN311: ['开放接口', 'Open interface'],
  SENSOR: ['物联感知', 'Sensor'],
  DEPARTMENT: ['部门移送', 'Department'],
  PATROL: ['巡查', 'Patrol'],
  MEDIA: ['媒体', 'Media'],
  BULK_FILE: ['批量导入', 'Bulk file'],
};

const roles: Readonly<Record<string, Pair>> = {
  collector: ['网格采集员', 'Collector'],
  'call-taker': ['受理员', 'Call-taker'],
  'duty-leader': ['值班长', 'Duty leader'],
  dispatcher: ['派遣员', 'Dispatcher'],
  'unit-liaison': ['单位联络员', 'Unit liaison'],
  handler: ['处置员', 'Handler'],
  approver: ['审批人', 'Approver'],
  verifier: ['核查员', 'Verifier'],
  'quality-inspector': ['质检员', 'Quality inspector'],
  'call-back': ['回访员', 'Call-back agent'],
  arbiter: ['仲裁人', 'Arbiter'],
  'area-leader': ['区域负责人', 'Area leader'],
  supervisor: ['督查员', 'Supervisor'],
  'registry-keeper': ['清单管理员', 'Registry keeper'],
  'registry-approver': ['清单审批人', 'Registry approver'],
  operator: ['运维员', 'Operator'],
  'group-owner': ['群主', 'Group owner'],
  auditor: ['审计员', 'Auditor'],
  member: ['报到党员', 'Enrolled member'],
  client: ['接入系统', 'Client system'],
  platform: ['平台', 'Platform'],
};

/** Kinds of entries of the registry. */
const kinds: Readonly<Record<string, Pair>> = {
  area: ['区域', 'Area'],
  unit: ['单位', 'Unit'],
  officer: ['人员', 'Officer'],
  category: ['事项', 'Category'],
  duty: ['职责', 'Duty'],
  admission: ['准入', 'Admission'],
  calendar: ['日历', 'Calendar'],
  policy: ['策略', 'Policy'],
  heading: ['职责归口与分类', 'Heading'],
  power: ['赋权', 'Granted power'],
  form: ['表单', 'Form'],
  overlay: ['专业网格', 'Professional grid'],
  group: ['群组', 'Message group'],
  'key-place': ['重点单位', 'Key place'],
  component: ['部件', 'Component'],
  'work-item': ['具体工作事项', 'Work item'],
  standard: ['整治标准', 'Rectification standard'],
  'station-service': ['进站事项', 'Station service'],
};

/** What a category is about (REG-11d). It has its own dictionary, because a component is also why a unit has an order. */
export const categoryNatures: Readonly<Record<string, Pair>> = {
  COMPONENT: ['部件', 'Component'],
  HAPPENING: ['事件', 'Event'],
};

/** Kinds of units (ORG-3b). They have their own dictionary, because a department is also a channel of reports. */
export const unitKinds: Readonly<Record<string, Pair>> = {
  DEPARTMENT: ['部门', 'Department'],
  STATIONED_AGENCY: ['派驻机构', 'Stationed agency'],
  CENTRE: ['分拨中心', 'Centre'],
  COMMUNITY: ['社区', 'Community'],
  SQUAD: ['综合治理中队', 'Squad'],
  UTILITY: ['公用企业', 'Utility'],
  PROPERTY_COMPANY: ['物业公司', 'Property company'],
  OWNERS_COMMITTEE: ['业主委员会', "Owners' committee"],
  CONTRACTOR: ['外包单位', 'Contractor'],
  SOCIAL_ORGANISATION: ['社会组织', 'Social organisation'],
  PARTY_BODY: ['党组织', 'Party body'],
  LEADING_GROUP: ['领导小组', 'Leading group'],
};

/** Tiers of units. */
export const tiers: Readonly<Record<string, Pair>> = {
  CITY: ['市', 'City'],
  DISTRICT: ['区', 'District'],
  STREET: ['街道', 'Street'],
  COMMUNITY: ['社区', 'Community'],
};

/** Kinds of duties (REG-1c). */
export const dutyKinds: Readonly<Record<string, Pair>> = {
  CORE: ['主责主业', 'Core duty'],
  TERRITORIAL: ['属地管理', 'Territorial duty'],
  ENFORCEMENT: ['执法职责', 'Enforcement duty'],
  COOPERATION: ['部门(区街)分工合作', 'Co-operation'],
  PUBLIC_SERVICE: ['对外行政服务', 'Public service'],
};

/** Commands on a case, by the last part of their address. */
export const commands: Readonly<Record<string, Pair>> = {
  dispatch: ['派遣', 'Dispatch'],
  'state-facts': ['补充事实', 'State facts'],
  reclassify: ['重新分类', 'Reclassify'],
  refer: ['上交', 'Refer'],
  'take-over': ['接管', 'Take over'],
  comment: ['备注', 'Comment'],
  link: ['关联', 'Link'],
  unlink: ['解除关联', 'Unlink'],
  accept: ['签收', 'Accept'],
  return: ['退回', 'Return'],
  decide: ['裁定退回', 'Decide on the return'],
  answer: ['反馈', 'Answer'],
  verify: ['核查通过', 'Verify'],
  rework: ['返工', 'Send back for rework'],
  'cannot-judge': ['无法判定', 'Cannot judge'],
  'refer-up': ['提级', 'Refer up'],
  'name-person': ['指定经办人', 'Name a person'],
  'pass-on': ['二级分拨', 'Pass on'],
  shelve: ['申请挂账', 'Ask to shelve'],
  review: ['挂账复核', 'Review the shelved case'],
  extend: ['申请延期', 'Ask for an extension'],
  pause: ['申请暂停', 'Ask for a pause'],
  resume: ['恢复办理', 'Resume'],
  'decide-refer-up': ['处理提级', 'Decide on the referral'],
  rule: ['裁决', 'Rule'],
  annul: ['撤销裁决', 'Annul the ruling'],
  withdraw: ['撤回', 'Withdraw'],
  'add-cooperator': ['增加协办单位', 'Add a co-operating unit'],
  'ask-cooperator': ['申请增加协办单位', 'Ask for a co-operating unit'],
  cooperation: ['增加协办', 'Co-operation'],
  waive: ['免办', 'Waive'],
  void: ['作废', 'Void'],
  cancel: ['销案', 'Cancel'],
  approve: ['批准', 'Approve'],
  refuse: ['不批准', 'Refuse'],
  close: ['结案', 'Close'],
  redo: ['重办', 'Redo'],
};

/** All literals that the page may get, except event types, commands and likenesses. */
export const values: Readonly<Record<string, Pair>> = {
  ...kinds,
  ...states,
  ...clocks,
  ...grounds,
  ...reports,
  ...roles,
};
