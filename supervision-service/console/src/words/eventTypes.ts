import { code, type Piece, word } from './codes';
import type { Language } from './languages';

/** The importance of an event for an operator. It is never shown by colour alone; the label is next to it. */
export type Tone = 'intake' | 'dispatch' | 'registry' | 'clock' | 'attention' | 'alarm' | 'done';

interface EventLabel {
  readonly zh: string;
  readonly en: string;
  readonly tone: Tone;
}

/** Every event type the platform publishes, by its literal on the wire. */
export const eventTypes = {
  'intake.report.received.v1': { zh: '收到上报', en: 'Report received', tone: 'intake' },
  'intake.report.filed.v1': { zh: '上报立案', en: 'Report filed', tone: 'intake' },
  'intake.report.joined.v1': { zh: '上报并案', en: 'Report joined', tone: 'intake' },
  'dispatch.case.filed.v1': { zh: '案件立案', en: 'Case filed', tone: 'dispatch' },
  'dispatch.case.queued.v1': { zh: '转人工派遣', en: 'Queued for a dispatcher', tone: 'attention' },
  'dispatch.order.dispatched.v1': { zh: '工单派出', en: 'Order dispatched', tone: 'dispatch' },
  'dispatch.order.accepted.v1': { zh: '工单签收', en: 'Order accepted', tone: 'dispatch' },
  'dispatch.cooperation.dispatched.v1': { zh: '协办单派出', en: 'Order to help dispatched', tone: 'dispatch' },
  'dispatch.cooperation.accepted.v1': { zh: '协办签收', en: 'Order to help accepted', tone: 'dispatch' },
  'dispatch.cooperation.answered.v1': { zh: '协办反馈', en: 'Order to help answered', tone: 'dispatch' },
  'dispatch.cooperation.waived.v1': { zh: '协办免办', en: 'Order to help waived', tone: 'attention' },
  'dispatch.cooperation.withdrawn.v1': { zh: '协办撤回', en: 'Order to help withdrawn', tone: 'attention' },
  'dispatch.return.requested.v1': { zh: '申请退回', en: 'Return requested', tone: 'attention' },
  'dispatch.return.granted.v1': { zh: '同意退回', en: 'Return granted', tone: 'attention' },
  'dispatch.return.refused.v1': { zh: '不同意退回', en: 'Return refused', tone: 'attention' },
  'dispatch.order.answered.v1': { zh: '办理反馈', en: 'Order answered', tone: 'dispatch' },
  'dispatch.order.withdrawn.v1': { zh: '工单撤回', en: 'Order withdrawn', tone: 'attention' },
  'dispatch.order.verified.v1': { zh: '核查通过', en: 'Work verified', tone: 'done' },
  'dispatch.order.reworked.v1': { zh: '核查返工', en: 'Sent back for rework', tone: 'attention' },
  'dispatch.order.undecided.v1': { zh: '核查不能判定', en: 'Verifier undecided', tone: 'attention' },
  'dispatch.referup.requested.v1': { zh: '提级', en: 'Referred up', tone: 'attention' },
  'dispatch.referup.decided.v1': { zh: '提级处理', en: 'Referral decided', tone: 'dispatch' },
  'dispatch.order.extended.v1': { zh: '工单延期', en: 'Deadline extended', tone: 'attention' },
  'dispatch.order.paused.v1': { zh: '工单暂停', en: 'Order paused', tone: 'attention' },
  'dispatch.order.resumed.v1': { zh: '工单恢复', en: 'Order resumed', tone: 'dispatch' },
  'dispatch.case.shelved.v1': { zh: '案件挂账', en: 'Case shelved', tone: 'attention' },
  'dispatch.case.reviewed.v1': { zh: '挂账复核', en: 'Shelved case reviewed', tone: 'dispatch' },
  'dispatch.case.takenup.v1': { zh: '案件销账', en: 'Case taken up', tone: 'dispatch' },
  'dispatch.facts.stated.v1': { zh: '补充事实', en: 'Facts stated', tone: 'dispatch' },
  'dispatch.case.commented.v1': { zh: '备注', en: 'Commented', tone: 'dispatch' },
  'dispatch.case.linked.v1': { zh: '案件关联', en: 'Case linked', tone: 'dispatch' },
  'dispatch.case.unlinked.v1': { zh: '解除关联', en: 'Link removed', tone: 'dispatch' },
  'dispatch.order.named.v1': { zh: '指定经办人', en: 'Person named', tone: 'dispatch' },
  'dispatch.order.passed.v1': { zh: '二级分拨', en: 'Order passed on', tone: 'dispatch' },
  'dispatch.case.voided.v1': { zh: '案件作废', en: 'Case voided', tone: 'attention' },
  'dispatch.case.cancelled.v1': { zh: '案件销案', en: 'Case cancelled', tone: 'attention' },
  'dispatch.case.closed.v1': { zh: '案件结案', en: 'Case closed', tone: 'done' },
  'dispatch.case.reclassified.v1': { zh: '案件重新分类', en: 'Case reclassified', tone: 'attention' },
  'dispatch.case.reopened.v1': { zh: '案件重办', en: 'Case reopened', tone: 'attention' },
  'dispatch.approval.requested.v1': { zh: '申请审批', en: 'Approval requested', tone: 'attention' },
  'dispatch.approval.agreed.v1': { zh: '审批转下一级', en: 'Approver agreed', tone: 'dispatch' },
  'dispatch.approval.granted.v1': { zh: '审批同意', en: 'Approval granted', tone: 'dispatch' },
  'dispatch.approval.refused.v1': { zh: '审批不同意', en: 'Approval refused', tone: 'attention' },
  'dispatch.approval.lapsed.v1': { zh: '审批失效', en: 'Approval lapsed', tone: 'attention' },
  'dispatch.governor.stopped.v1': { zh: '停用自动派单', en: 'Automatic dispatch stopped', tone: 'attention' },
  'dispatch.governor.resumed.v1': { zh: '恢复自动派单', en: 'Automatic dispatch resumed', tone: 'done' },
  'dispatch.progress.reached.v1': { zh: '派遣进度', en: 'Dispatch progress', tone: 'dispatch' },
  'supervision.clock.set.v1': { zh: '时限起算', en: 'Clock set', tone: 'clock' },
  'supervision.clock.paused.v1': { zh: '时限暂停', en: 'Clock paused', tone: 'clock' },
  'supervision.clock.resumed.v1': { zh: '时限恢复', en: 'Clock resumed', tone: 'clock' },
  'supervision.clock.passed.v1': { zh: '时限超期', en: 'Deadline passed', tone: 'alarm' },
  'supervision.clock.met.v1': { zh: '时限完成', en: 'Clock met', tone: 'done' },
  'supervision.clock.stopped.v1': { zh: '时限停止', en: 'Clock stopped', tone: 'clock' },
  'registry.entry.published.v1': { zh: '清单条目发布', en: 'Registry entry published', tone: 'registry' },
  'registry.adjustment.proposed.v1': { zh: '提出调整', en: 'Adjustment proposed', tone: 'attention' },
  'registry.adjustment.forwarded.v1': { zh: '调整提请会商', en: 'Adjustment forwarded', tone: 'registry' },
  'registry.adjustment.supported.v1': { zh: '调整增补案件', en: 'Cases added to an adjustment', tone: 'registry' },
  'registry.adjustment.consented.v1': { zh: '一方同意调整', en: 'One office consented', tone: 'registry' },
  'registry.adjustment.withdrawn.v1': { zh: '撤回调整', en: 'Adjustment withdrawn', tone: 'registry' },
  'registry.adjustment.accepted.v1': { zh: '调整纳入新稿', en: 'Adjustment accepted', tone: 'done' },
  'registry.adjustment.refused.v1': { zh: '不予调整', en: 'Adjustment refused', tone: 'registry' },
  'registry.roster.uncovered.v1': { zh: '网格无人当班', en: 'Grid without cover', tone: 'attention' },
  'registry.availability.recorded.v1': { zh: '人员在岗情况', en: 'Availability recorded', tone: 'registry' },
  'registry.roster.covered.v1': { zh: '网格恢复当班', en: 'Grid covered again', tone: 'done' },
  'registry.roster.linked.v1': { zh: '邻格互联变更', en: 'Linked grids changed', tone: 'registry' },
  'dispatch.message.requested.v1': { zh: '请求发送消息', en: 'Message requested', tone: 'dispatch' },
  'registry.message.requested.v1': { zh: '请求发送消息', en: 'Message requested', tone: 'registry' },
  'registry.admission.requested.v1': { zh: '申请准入', en: 'Admission requested', tone: 'attention' },
  'registry.admission.granted.v1': { zh: '准予进入', en: 'Admission granted', tone: 'done' },
  'registry.admission.refused.v1': { zh: '不予准入', en: 'Admission refused', tone: 'registry' },
  'registry.admission.withdrawn.v1': { zh: '撤回准入申请', en: 'Admission request withdrawn', tone: 'registry' },
  'registry.admission.renewed.v1': { zh: '准入续期', en: 'Admission renewed', tone: 'done' },
  'registry.admission.ended.v1': { zh: '提前终止准入', en: 'Admission ended', tone: 'registry' },
  'registry.pushdown.refused.v1': { zh: '拒绝下推', en: 'Push down refused', tone: 'attention' },
  'registry.revision.published.v1': { zh: '清单版本发布', en: 'Registry revision published', tone: 'registry' },
  'registry.revision.cancelled.v1': { zh: '清单版本撤销公布', en: 'Publication cancelled', tone: 'attention' },
} as const satisfies Record<string, EventLabel>;

export type EventType = keyof typeof eventTypes;

const unknownTones: Record<string, Tone> = {
  intake: 'intake',
  dispatch: 'dispatch',
  supervision: 'clock',
  registry: 'registry',
};

/** An event type in words; the literal itself as a code if it is newer than this page. */
export function eventPiece(type: string, language: Language): Piece {
  const known = (eventTypes as Record<string, EventLabel>)[type];
  return known === undefined ? code(type) : word(known[language]);
}

export function eventTone(type: string): Tone {
  const known = (eventTypes as Record<string, EventLabel>)[type];
  return known?.tone ?? unknownTones[type.split('.')[0] ?? ''] ?? 'dispatch';
}
