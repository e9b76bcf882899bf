/** Invented matters of an invented district, in the form that the platform sends. */
const district = '440399';

const matters = [
  ['学府路与文华街口人行道井盖破损，行人绕行', '31010203', '440399001002', 'U-CG', 'URGENT'],
  ['翠湖社区三号门外占道经营，早高峰通行受阻', '31020401', '440399002001', 'U-ZF', 'NORMAL'],
  ['海月小区夜间施工噪声超过二十二点仍未停止', '31030106', '440399001004', 'U-HB', 'NORMAL'],
  ['东江支路路灯连续五盏不亮', '31010507', '440399003002', 'U-ZJ', 'NORMAL'],
  ['阳台边缘摆放花盆，存在高空坠物风险', '', '440399002003', 'U-JD', 'URGENT'],
  ['工业园西门积水约二十厘米，车辆熄火', '31010301', '440399004001', 'U-SW', 'URGENT'],
  ['公园健身器材立柱松动', '31010902', '440399001001', 'U-CG', 'NORMAL'],
  ['物业与业主因停车位分配发生争执，请求调解', '32040105', '440399003005', 'U-SF', 'NORMAL'],
];

export const units = [
  ['U-CG', '城市管理和综合执法局'],
  ['U-ZF', '文华街道综合行政执法队'],
  ['U-HB', '生态环境管理局'],
  ['U-ZJ', '住房和建设局'],
  ['U-JD', '翠湖街道办事处'],
  ['U-SW', '水务局'],
  ['U-SF', '司法局'],
  ['U-JT', '交通运输局'],
  ['U-WJ', '卫生健康局'],
  ['U-AJ', '应急管理局'],
];

const zoned = (moment) => `${new Date(moment + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const officers = {
  call: { id: 'O-CALL', role: 'call-taker', unit: 'U-ZH' },
  lead: { id: 'O-LEAD', role: 'duty-leader', unit: 'U-ZH' },
  dispatcher: { id: 'O-DISP', role: 'dispatcher', unit: 'U-ZH' },
  hand: (unit) => ({ id: 'O-HAND', role: 'handler', unit }),
  liaison: (unit) => ({ id: 'O-LIAI', role: 'unit-liaison', unit }),
  verifier: { id: 'O-VERI', role: 'verifier' },
  platform: { id: 'dispatch', role: 'platform' },
};

/** Why the unit is responsible: in most cases by a duty of the list, in some by the decision of a person. */
const responsibility = (index) =>
  index % 3 === 1
    ? { ground: 'DECISION', decidedBy: 'O-DISP', reason: '属地管理' }
    : { ground: 'DUTY', duty: 'D-0217', revision: 3 };

/** The steps of one matter: [minutes after its start, type, actor, fact]. */
function steps(number, index) {
  const [text, category, area, unit, urgency] = matters[index];
  const report = `R${number}`;
  const kase = `C${number}`;
  const place = { ...(category === '' ? {} : { category }), area };
  const dueAt = zoned(Date.parse('2026-09-30T10:00:00Z'));
  return [
    [0, 'intake.report.received.v1', officers.call, { report, channel: 'HOTLINE', nature: 'REQUEST', text, ...place }],
    [4, 'intake.report.filed.v1', officers.lead, { report, case: kase, ...place, revision: 3 }],
    [4, 'dispatch.case.filed.v1', officers.platform, { case: kase, report, channel: 'HOTLINE', client: 'M-HOTLINE', nature: 'REQUEST', ...place, urgency, text, receivedAt: zoned(Date.parse('2026-09-29T00:40:00Z')), revision: 3 }],
    [4, 'supervision.clock.set.v1', null, { case: kase, clock: 'case', dueAt }],
    [5, 'dispatch.order.dispatched.v1', index % 3 === 1 ? officers.dispatcher : officers.platform, { order: 1, unit, responsibility: responsibility(index) }],
    [31, 'dispatch.order.accepted.v1', officers.liaison(unit), { order: 1, officer: 'O-LIAI' }],
    [96, 'dispatch.order.answered.v1', officers.hand(unit), { order: 1, officer: 'O-HAND', result: '已到场处置并设置警示，附处置前后照片。', evidence: ['before.jpg', 'after.jpg'] }],
    [120, 'dispatch.order.verified.v1', officers.verifier, { order: 1, verifier: 'O-VERI', remark: '现场已恢复' }],
    [121, 'supervision.clock.met.v1', null, { case: kase, clock: 'handle-1', unit, dueAt, metAt: dueAt }],
    [122, 'dispatch.case.closed.v1', officers.lead, { basis: 'SOLVED', officer: 'O-LEAD' }],
  ];
}

/** The codes of a fact, as the flow shows them. */
const codesOf = (fact) =>
  Object.fromEntries(
    ['unit', 'category', 'area', 'clock', 'order', 'ground', 'basis', 'kind', 'revision']
      .filter((field) => fact[field] !== undefined)
      .map((field) => [field, String(fact[field])]),
  );

const topicOf = (type) =>
  type.startsWith('intake.') ? 'intake.report' : type.startsWith('dispatch.') ? 'dispatch.case' : 'supervision.clock';

const orderOf = ({ fact, time }, stage) => ({
  number: 1,
  unit: fact.unit,
  part: 'LEAD',
  state: stage === 'CLOSED' ? 'DONE' : 'ACCEPTED',
  responsibility: fact.responsibility,
  reworks: 0,
  dispatchedAt: time,
});

/** GET /registry/v1/names. */
export const names = {
  revision: 3,
  units: Object.fromEntries([...units, ['U-ZH', '区分拨指挥中心']]),
  categories: {
    31010203: '井盖破损',
    31020401: '占道经营',
    31030106: '夜间施工噪声',
    31010507: '路灯故障',
    31010301: '道路积水',
    31010902: '健身器材损坏',
    32040105: '物业纠纷',
  },
  areas: Object.fromEntries(matters.map(([, , area], index) => [area, `第${'一二三四五六七八'[index]}社区`])),
  officers: { 'O-CALL': '林受理', 'O-LEAD': '黄班长', 'O-DISP': '吴派遣', 'O-HAND': '周处置', 'O-LIAI': '郑联络', 'O-VERI': '何核查' },
  duties: { 'D-0217': '市政设施维护' },
};

export class Story {
  #count = 0;
  #cases = new Map();

  /** The next `count` events, spread over several matters at a time. */
  next(count) {
    return Array.from({ length: count }, () => this.#one());
  }

  /** Ten events are a beat. In each beat one new matter begins, and each matter before it makes one more step. */
  #one() {
    const turn = this.#count++;
    const step = turn % 10;
    const which = Math.floor(turn / 10) - step;
    if (which < 0) {
      return this.#one();
    }
    const index = which % 8;
    const number = `${district}20260929${String(which + 1).padStart(6, '0')}`;
    const [, type, actor, fact] = steps(number, index)[step];
    const topic = topicOf(type);
    const subject = `${topic === 'intake.report' ? 'R' : 'C'}${number}`;
    const time = zoned(Date.parse('2026-09-29T00:40:00Z') + turn * 47_000);
    const passed = index === 3 && type === 'supervision.clock.met.v1' ? 'supervision.clock.passed.v1' : type;
    this.#remember(subject, { type: passed, time, actor, fact });
    const sequence = this.#sequenceIn(topic, subject);
    return { id: String(turn + 1), event: { topic, type: passed, subject, sequence, time, ...codesOf(fact) } };
  }

  #remember(subject, event) {
    const number = `C${subject.slice(1)}`;
    const known = this.#cases.get(number) ?? [];
    this.#cases.set(number, [...known, { ...event, subject }]);
  }

  #sequenceIn(topic, subject) {
    return this.#cases.get(`C${subject.slice(1)}`).filter((event) => topicOf(event.type) === topic).length;
  }

  #dispatchEvents(number) {
    return (this.#cases.get(number) ?? []).filter(({ type }) => type.startsWith('dispatch.'));
  }

  case(number) {
    const events = this.#dispatchEvents(number);
    if (events.length === 0) {
      return undefined;
    }
    const stage = events.at(-1).type === 'dispatch.case.closed.v1' ? 'CLOSED' : events.length > 1 ? 'IN_HAND' : 'TO_DISPATCH';
    const order = events.find(({ type }) => type.includes('order.dispatched'));
    const { case: _number, revision: _revision, ...matter } = events[0].fact;
    return {
      number,
      stage,
      version: events.length,
      sequence: events.length,
      ...matter,
      orders: order ? [orderOf(order, stage)] : [],
      possible: stage === 'TO_DISPATCH' ? ['dispatch'] : stage === 'IN_HAND' ? ['orders/1/accept', 'orders/1/return'] : [],
    };
  }

  timeline(number) {
    const events = this.#dispatchEvents(number).map(({ type, time, actor, fact }, index) => ({
      version: index + 1,
      sequence: index + 1,
      internal: false,
      type,
      time,
      recorded: time,
      actor,
      ...(index === 0 ? { cause: `R${number.slice(1)}/2` } : {}),
      fact,
    }));
    // Sent in reverse order on purpose: the page must sort them.
    return { number, events: events.reverse() };
  }

  clocks(number) {
    const closed = this.case(number)?.stage === 'CLOSED';
    const started = this.case(number)?.receivedAt;
    const after = (hours) => zoned(Date.parse(started) + hours * 3_600_000);
    return {
      number,
      clocks: [
        {
          clock: 'case',
          startedAt: started,
          dueAt: after(33),
          state: closed ? 'MET' : 'RUNNING',
          ...(closed ? { metAt: after(2) } : {}),
          explanation: {
            zh: '5 个工作日：自 2026-09-29（周二）08:44 起算；10 月 1 日至 7 日国庆节放假，10 月 10 日（周六）上班；10 月 12 日（周一）08:44 到期',
            en: '5 working days from Tue 29 Sep 2026 08:44; 1–7 Oct holiday, Sat 10 Oct worked; due Mon 12 Oct 08:44',
          },
        },
        { clock: 'accept-1', unit: 'U-CG', startedAt: after(0), dueAt: after(0.5), state: 'PASSED', explanation: { zh: '30 分钟内签收', en: 'To accept within 30 minutes' } },
        { clock: 'handle-1', unit: 'U-CG', startedAt: after(0), dueAt: after(8), state: 'RUNNING', explanation: { zh: '8 小时内处置', en: 'To handle within 8 hours' } },
      ],
    };
  }
}
