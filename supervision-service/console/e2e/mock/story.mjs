/** Invented matters of an invented district, told as the platform would tell them. */
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
  call: { id: 'O-CALL', role: 'call-taker' },
  lead: { id: 'O-LEAD', role: 'duty-leader' },
  hand: (unit) => ({ id: 'O-HAND', role: 'handler', unit }),
  liaison: (unit) => ({ id: 'O-LIAI', role: 'unit-liaison', unit }),
  verifier: { id: 'O-VERI', role: 'verifier' },
};

/** The steps of one matter: [minutes after its start, type, actor, fact]. */
function steps(number, [headline, category, area, unit, urgency]) {
  const report = `R${number}`;
  return [
    [0, 'intake.report.received.v1', officers.call, { channel: 'HOTLINE', nature: 'REQUEST', headline, category, area }],
    [4, 'intake.report.filed.v1', officers.lead, { caseNumber: `C${number}` }],
    [4, 'dispatch.case.filed.v1', officers.lead, { reportNumber: report, category, area, urgency }],
    [4, 'supervision.clock.set.v1', null, { clock: 'case', dueAt: zoned(Date.parse('2026-09-30T10:00:00Z')) }],
    [5, 'dispatch.order.dispatched.v1', null, { order: 1, unit, answer: 'DUTY', revision: 3, duty: 'D-0217', explanation: { zh: '按清单第 3 版，该类事项由此单位主办', en: 'Revision 3 of the list names this unit as lead' } }],
    [31, 'dispatch.order.accepted.v1', officers.liaison(unit), { order: 1, unit, officer: 'O-HAND' }],
    [96, 'dispatch.order.answered.v1', officers.hand(unit), { order: 1, outcome: 'SOLVED', text: '已到场处置并设置警示，附处置前后照片。', evidence: ['处置前.jpg', '处置后.jpg'] }],
    [120, 'dispatch.order.verified.v1', officers.verifier, { order: 1, result: 'SOLVED', verifier: 'O-VERI' }],
    [121, 'supervision.clock.met.v1', null, { clock: 'case', metAt: zoned(Date.parse('2026-09-29T10:00:00Z')) }],
    [122, 'dispatch.case.closed.v1', officers.lead, { basis: 'SOLVED' }],
  ];
}

const topicOf = (type) =>
  type.startsWith('intake.') ? 'intake.report' : type.startsWith('dispatch.') ? 'dispatch.case' : 'supervision.clock';

export class Story {
  #count = 0;
  #cases = new Map();

  /** The next `count` events, spread over several matters at a time. */
  next(count) {
    return Array.from({ length: count }, () => this.#one());
  }

  /** A new matter begins with every beat of ten events; those begun before it go one step further each. */
  #one() {
    const turn = this.#count++;
    const step = turn % 10;
    const which = Math.floor(turn / 10) - step;
    if (which < 0) {
      return this.#one();
    }
    const index = which % 8;
    const number = `${district}20260929${String(which + 1).padStart(6, '0')}`;
    const [, type, actor, fact] = steps(number, matters[index])[step];
    const topic = topicOf(type);
    const subject = `${topic === 'intake.report' ? 'R' : 'C'}${number}`;
    const [headline, category, area, unit] = matters[index];
    const time = zoned(Date.parse('2026-09-29T00:40:00Z') + turn * 47_000);
    const passed = index === 3 && type === 'supervision.clock.met.v1' ? 'supervision.clock.passed.v1' : type;
    this.#remember(subject, { type: passed, time, actor, fact });
    const sequence = this.#sequenceIn(topic, subject);
    return { id: String(turn + 1), event: { topic, type: passed, subject, sequence, time, unit, category, area, headline } };
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
    const { category, area, urgency } = events[0].fact;
    return {
      number,
      stage,
      headline: matters[(Number(number.slice(-6)) - 1) % 8][0],
      category,
      area,
      urgency,
      filedAt: events[0].time,
      orders: order ? [{ number: 1, unit: order.fact.unit, state: stage === 'CLOSED' ? 'DONE' : 'ACCEPTED', dispatchedAt: order.time }] : [],
    };
  }

  timeline(number) {
    const events = this.#dispatchEvents(number).map(({ type, time, actor, fact }, index) => ({
      sequence: index + 1,
      type,
      time,
      recorded: time,
      actor,
      ...(index === 0 ? { cause: 'intake.report.filed.v1' } : {}),
      fact,
    }));
    // Told backwards on purpose: the page itself has to put them in order.
    return { number, events: events.reverse() };
  }

  clocks(number) {
    const closed = this.case(number)?.stage === 'CLOSED';
    const started = this.case(number)?.filedAt;
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
        { clock: 'accept/1', startedAt: after(0), dueAt: after(0.5), state: 'PASSED', explanation: { zh: '30 分钟内签收', en: 'To accept within 30 minutes' } },
        { clock: 'handle/1', startedAt: after(0), dueAt: after(8), state: 'RUNNING', explanation: { zh: '8 小时内处置', en: 'To handle within 8 hours' } },
      ],
    };
  }
}
