import type { Pair } from './languages';

/** The kind of a field's value. It decides how the page shows the value. */
export type Reads =
  /** A literal of the platform that the dictionary has words for. */
  | 'word'
  /** A text that a person wrote, in any language. */
  | 'text'
  /** A literal in one event, a text of a person in another. */
  | 'wordOrText'
  /** A number, a reference, a name of a file: shown as it is. */
  | 'code'
  | 'share'
  | 'likeness'
  | 'categoryNature'
  | 'command'
  | 'clock'
  | 'unit'
  | 'category'
  | 'area'
  | 'officer'
  | 'duty';

interface Field {
  readonly label: Pair;
  readonly reads: Reads;
}

const group = (reads: Reads, labels: Readonly<Record<string, Pair>>): Readonly<Record<string, Field>> =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [field, { label, reads }]));

/** All fields of the events of a case and of its summary. */
export const fields: Readonly<Record<string, Field>> = {
  ...group('word', {
    part: ['主协办', 'Part'],
    basis: ['依据', 'Basis'],
    channel: ['来源渠道', 'Channel'],
    decision: ['决定', 'Decision'],
    nature: ['诉求性质', 'Nature'],
    role: ['角色', 'Role'],
    roles: ['角色', 'Roles'],
    stage: ['阶段', 'Stage'],
    state: ['状态', 'State'],
    urgency: ['紧急程度', 'Urgency'],
  }),
  ...group('wordOrText', { ground: ['理由', 'Ground'] }),
  ...group('text', {
    owes: ['应负职责', 'Owes'],
    explanation: ['派单理由', 'Explanation'],
    zh: ['中文', 'Chinese'],
    en: ['英文', 'English'],
    place: ['地点', 'Place'],
    note: ['说明', 'Note'],
    reason: ['原因', 'Reason'],
    remark: ['备注', 'Remark'],
    result: ['结果', 'Result'],
    text: ['内容', 'Text'],
    tried: ['已采取的措施', 'What was tried'],
    person: ['经办人', 'Person'],
    returnsAt: ['返岗时间', 'Time of return'],
    plan: ['解决方案', 'Plan'],
    finding: ['复核情况', 'Finding'],
  }),
  ...group('code', {
    againstList: ['不按清单派单', 'Against the list'],
    approval: ['审批序号', 'Approval'],
    approvals: ['审批', 'Approvals'],
    body: ['命令内容', 'Content of the command'],
    case: ['案件编号', 'Case'],
    cases: ['同类案件数', 'Like cases'],
    candidates: ['候选单位', 'Candidates'],
    claim: ['授权范围', 'Claim'],
    code: ['拒绝代码', 'Code of the refusal'],
    component: ['部件', 'Component'],
    desk: ['承办去向', 'Where it is worked on'],
    dispatchedAt: ['派出时间', 'Dispatched'],
    returnableUntil: ['退回期限', 'Returnable until'],
    demands: ['办理要求', 'Demands'],
    guidance: ['办理指引', 'Guidance'],
    toAnswer: ['反馈须附佐证', 'Evidence of an answer'],
    toVerify: ['核查须附佐证', 'Evidence of a verification'],
    toClose: ['结案条件', 'Condition for closing'],
    condition: ['结案条件', 'Condition for closing'],
    groundCode: ['事由', 'Kind of the ground'],
    until: ['截止时间', 'Until'],
    endedAt: ['结束时间', 'Ended'],
    pause: ['暂停', 'Pause'],
    pausedAt: ['暂停时间', 'Paused'],
    workingDays: ['工作日数', 'Working days'],
    askedAt: ['申请时间', 'Asked'],
    extension: ['第几次延期', 'Number of the extension'],
    extensions: ['延期次数', 'Extensions'],
    shelving: ['挂账', 'Shelving'],
    shelvedAt: ['挂账时间', 'Shelved'],
    reviewBy: ['复核时间', 'Review by'],
    reviews: ['复核次数', 'Reviews'],
    entry: ['清单条目', 'Entry of the list'],
    evidence: ['佐证', 'Evidence'],
    lines: ['逐条核查', 'Lines of the standard'],
    line: ['条款', 'Line'],
    met: ['达标', 'Met'],
    facts: ['补充事实', 'Facts stated'],
    factsToState: ['可补充的事实', 'Facts to state'],
    size: ['规模', 'Size'],
    cost: ['费用', 'Cost'],
    key: ['重点单', 'Key order'],
    machineMade: ['机器建议', 'Made by a machine'],
    model: ['模型版本', 'Version of the model'],
    referUp: ['提级', 'Referral'],
    redo: ['第几次重办', 'Number of the redo'],
    round: ['全案时限第几轮', 'Round of the whole-case clock'],
    redos: ['重办次数', 'Redos'],
    links: ['关联案件', 'Linked cases'],
    other: ['另一案件', 'Other case'],
    keyPlace: ['重点场所', 'Key place'],
    number: ['编号', 'Number'],
    order: ['工单号', 'Order'],
    orders: ['工单', 'Orders'],
    queue: ['待派队列', 'Queue'],
    receivedAt: ['收到时间', 'Received'],
    report: ['上报编号', 'Report'],
    requestedAt: ['申请时间', 'Requested'],
    decidedAt: ['决定时间', 'Decided'],
    responsibility: ['派单依据', 'Why this unit'],
    revision: ['清单版本', 'Registry revision'],
    reworks: ['返工次数', 'Reworks'],
    sequence: ['记录序号', 'Sequence'],
    turn: ['轮次', 'Turn'],
    version: ['记录版本', 'Version'],
  }),
  ...group('share', { share: ['占比', 'Share'] }),
  ...group('command', {
    address: ['申请操作', 'Command'],
    kind: ['审批事项', 'Kind'],
  }),
  ...group('likeness', { likeness: ['相似处', 'Likeness'] }),
  ...group('categoryNature', { categoryNature: ['事项性质', 'Nature of the category'] }),
  ...group('clock', { clock: ['时限', 'Clock'] }),
  ...group('unit', {
    centre: ['分拨中心', 'Centre'],
    collectorUnit: ['采集员单位', 'Unit of the collector'],
    concernedUnit: ['被反映单位', 'Unit that the report is about'],
    concernedOfficer: ['被反映人员', 'Officer that the report is about'],
    cooperators: ['协办单位', 'Co-operators'],
    department: ['清单所定部门', 'Department of the list'],
    proposedUnit: ['建议单位', 'Proposed unit'],
    rota: ['轮值单位', 'Rota'],
    superior: ['上级单位', 'Superior'],
    unit: ['单位', 'Unit'],
  }),
  ...group('category', {
    category: ['事项类别', 'Category'],
    formerCategory: ['原事项类别', 'Former category'],
  }),
  ...group('area', { area: ['区域', 'Area'], grid: ['网格', 'Grid'] }),
  ...group('officer', {
    agreed: ['已同意的审批人', 'Agreed'],
    approver: ['审批人', 'Approver'],
    client: ['来源', 'Client'],
    collector: ['采集员', 'Collector'],
    decidedBy: ['决定人', 'Decided by'],
    handler: ['经办人', 'Handler'],
    officer: ['人员', 'Officer'],
    requester: ['申请人', 'Requester'],
    verifier: ['核查人', 'Verifier'],
  }),
  ...group('duty', { duty: ['职责', 'Duty'] }),
};
