import type { Language } from './eventTypes';

type Pair = readonly [zh: string, en: string];

/** Topics in the order in which a matter runs through them. */
export const topics: Readonly<Record<string, Pair>> = {
  'intake.report': ['上报受理', 'Reports'],
  'dispatch.case': ['案件派遣', 'Cases'],
  'supervision.clock': ['时限督查', 'Clocks'],
  'registry.revision': ['清单版本', 'Revisions'],
  'registry.entry': ['清单条目', 'Entries'],
  'registry.admission': ['准入', 'Admissions'],
  'registry.adjustment': ['动态调整', 'Adjustments'],
};

/** Names of the fields of an event's fact and of a case's summary. */
export const fields: Readonly<Record<string, Pair>> = {
  accepted: ['签收', 'Accepted'],
  acceptedBy: ['签收人', 'Accepted by'],
  actor: ['操作人', 'Actor'],
  address: ['地址', 'Address'],
  admission: ['准入编号', 'Admission'],
  answer: ['答复', 'Answer'],
  approver: ['审批人', 'Approver'],
  area: ['区域', 'Area'],
  areaName: ['区域', 'Area'],
  basis: ['依据', 'Basis'],
  candidates: ['候选单位', 'Candidates'],
  case: ['案件编号', 'Case'],
  cases: ['同类案件数', 'Like cases'],
  caseNumber: ['案件编号', 'Case number'],
  category: ['事项类别', 'Category'],
  categoryName: ['事项类别', 'Category'],
  channel: ['来源渠道', 'Channel'],
  client: ['来源', 'Client'],
  clock: ['时限', 'Clock'],
  closedAt: ['结案时间', 'Closed'],
  collector: ['采集员', 'Collector'],
  cooperators: ['协办单位', 'Co-operators'],
  decidedBy: ['决定人', 'Decided by'],
  decision: ['决定', 'Decision'],
  dispatchedAt: ['派出时间', 'Dispatched'],
  drafted: ['按历史拟定', 'Drafted from the past'],
  dueAt: ['到期时间', 'Due'],
  duty: ['职责', 'Duty'],
  evidence: ['佐证', 'Evidence'],
  explanation: ['说明', 'Explanation'],
  filedAt: ['立案时间', 'Filed'],
  ground: ['理由', 'Ground'],
  from: ['自', 'From'],
  handler: ['经办人', 'Handler'],
  headline: ['标题', 'Headline'],
  joinedTo: ['并入', 'Joined to'],
  kind: ['类型', 'Kind'],
  lead: ['主办单位', 'Lead'],
  likeness: ['相似处', 'Likeness'],
  limit: ['时限标准', 'Limit'],
  metAt: ['完成时间', 'Met'],
  name: ['名称', 'Name'],
  nature: ['诉求性质', 'Nature'],
  number: ['编号', 'Number'],
  officer: ['人员', 'Officer'],
  opinion: ['意见', 'Opinion'],
  order: ['工单号', 'Order'],
  outcome: ['结果', 'Outcome'],
  period: ['期限', 'Period'],
  place: ['地点', 'Place'],
  possible: ['可办操作', 'Possible now'],
  proposedUnit: ['建议单位', 'Proposed unit'],
  reason: ['原因', 'Reason'],
  receivedAt: ['收到时间', 'Received'],
  remark: ['备注', 'Remark'],
  report: ['上报编号', 'Report'],
  reports: ['上报', 'Reports'],
  requester: ['申请人', 'Requester'],
  resources: ['随附资源', 'Resources'],
  responsibility: ['派单依据', 'Why this unit'],
  reworks: ['返工次数', 'Reworks'],
  reportNumber: ['上报编号', 'Report number'],
  result: ['结果', 'Result'],
  revision: ['清单版本', 'Registry revision'],
  round: ['轮次', 'Round'],
  rule: ['适用规则', 'Rule'],
  score: ['得分', 'Score'],
  sequence: ['记录序号', 'Sequence'],
  share: ['占比', 'Share'],
  stage: ['阶段', 'Stage'],
  startedAt: ['起算时间', 'Started'],
  state: ['状态', 'State'],
  support: ['样本数', 'Support'],
  text: ['内容', 'Text'],
  threshold: ['准入层级', 'Threshold'],
  title: ['标题', 'Title'],
  to: ['交由', 'To'],
  unit: ['单位', 'Unit'],
  unitName: ['单位', 'Unit'],
  until: ['至', 'Until'],
  urgency: ['紧急程度', 'Urgency'],
  verifier: ['核查人', 'Verifier'],
  version: ['记录版本', 'Version'],
};

/** Coded values: stages, urgencies, roles, clocks and their states. */
export const values: Readonly<Record<string, Pair>> = {
  URGENT: ['急', 'Urgent'],
  NORMAL: ['普', 'Normal'],
  TO_CONFIRM: ['待核实', 'To confirm'],
  TO_FILE: ['待立案', 'To file'],
  TO_DISPATCH: ['待派遣', 'To dispatch'],
  IN_HAND: ['处置中', 'In hand'],
  IN_DISPUTE: ['争议待裁', 'In dispute'],
  TO_VERIFY: ['待核查', 'To verify'],
  TO_CLOSE: ['待结案', 'To close'],
  CLOSED: ['已结案', 'Closed'],
  SHELVED: ['挂账', 'Shelved'],
  VOID: ['作废', 'Void'],
  TO_ACCEPT: ['待签收', 'To accept'],
  ACCEPTED: ['已签收', 'Accepted'],
  IN_WORK: ['办理中', 'In work'],
  RETURN_PENDING: ['退回待审', 'Return pending'],
  ANSWERED: ['已反馈', 'Answered'],
  REWORK: ['返工', 'Rework'],
  DONE: ['完成', 'Done'],
  WAIVED: ['免办', 'Waived'],
  WITHDRAWN: ['撤回', 'Withdrawn'],
  RETURNED: ['已退回', 'Returned'],
  RUNNING: ['计时中', 'Running'],
  MET: ['按期', 'Met'],
  PASSED: ['超期', 'Passed'],
  STOPPED: ['停止', 'Stopped'],
  CASE: ['全案', 'Whole case'],
  DISPATCH: ['派遣', 'Dispatch'],
  ACCEPT: ['签收', 'Acceptance'],
  HANDLE: ['处置', 'Handling'],
  VERIFY: ['核查', 'Verification'],
  RULING: ['裁决', 'Ruling'],
  STREET: ['街道', 'Street'],
  COMMUNITY: ['社区', 'Community'],
  DUTY: ['按职责', 'By duty'],
  BY_DECISION: ['人工裁量', 'By decision'],
  FIRST_CONTACT: ['首问负责', 'First contact'],
  SOLVED: ['已解决', 'Solved'],
  EXPLAINED: ['已解释', 'Explained'],
  SETTLED_BY_RESIDENTS: ['居民自行化解', 'Settled by residents'],
  LONG_TERM: ['需长期解决', 'Long-term'],
  OWNERLESS: ['无主', 'Ownerless'],
  BEYOND_THE_LAW: ['于法无据', 'Beyond the law'],
  CONSULTATION: ['咨询', 'Consultation'],
  COMPLAINT: ['投诉', 'Complaint'],
  TIP_OFF: ['举报', 'Tip-off'],
  REQUEST: ['求助', 'Request'],
  SUGGESTION: ['建议', 'Suggestion'],
  THANKS: ['感谢', 'Thanks'],
  HOTLINE: ['热线', 'Hotline'],
  GRID_COLLECTOR: ['网格采集', 'Grid collector'],
  collector: ['网格采集员', 'Collector'],
  'call-taker': ['受理员', 'Call-taker'],
  'duty-leader': ['值班长', 'Duty leader'],
  dispatcher: ['派遣员', 'Dispatcher'],
  'unit-liaison': ['单位联络员', 'Unit liaison'],
  handler: ['处置员', 'Handler'],
  verifier: ['核查员', 'Verifier'],
  supervisor: ['督查员', 'Supervisor'],
  'registry-keeper': ['清单管理员', 'Registry keeper'],
  'registry-approver': ['清单审批人', 'Registry approver'],
  operator: ['运维员', 'Operator'],
  auditor: ['审计员', 'Auditor'],
  client: ['接入系统', 'Client system'],
  platform: ['平台', 'Platform'],
  dispatch: ['派遣', 'dispatch'],
  accept: ['签收', 'accept'],
  return: ['退回', 'return'],
  decide: ['裁定退回', 'decide'],
  answer: ['反馈', 'answer'],
  verify: ['核查通过', 'verify'],
  rework: ['返工', 'rework'],
  close: ['结案', 'close'],
};

function pick(pair: Pair | undefined, language: Language, otherwise: string): string {
  return pair === undefined ? otherwise : pair[language === 'zh' ? 0 : 1];
}

export function topicLabel(topic: string, language: Language): string {
  return pick(topics[topic], language, topic);
}

/** A field without an entry keeps its own name, spaced, so that nothing of a fact is hidden. */
export function fieldLabel(field: string, language: Language): string {
  const spaced = field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return pick(fields[field], language, spaced);
}

export function valueLabel(value: string, language: Language): string {
  return pick(values[value], language, value);
}

/** A clock is named by its limit ("case", "accept"), with the order's number behind it where it has one. */
export function clockLabel(clock: string, language: Language): string {
  const [, name = clock, order] = /^([A-Za-z_]+?)(?:[^A-Za-z_]+(\d+))?$/.exec(clock) ?? [];
  const label = pick(values[name.toUpperCase()], language, name);
  return order === undefined ? label : `${label} · ${order}`;
}

/** What an event is about, in codes joined by dots: clocks and coded values by their names, numbers and units as they are. */
export function headlineLabel(headline: string, language: Language): string {
  return headline
    .split(' · ')
    .map((code) => (/^(case|accept|handle)(-|$)/.test(code) ? clockLabel(code, language) : valueLabel(code, language)))
    .join(' · ');
}
