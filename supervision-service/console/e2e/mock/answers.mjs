import { units } from './story.mjs';

const wave = (beat, index) => Math.max(0, 6 + index * 3 + 5 * Math.sin((beat + index * 7) / 5));

/** The answer of GET /supervision/v1/flow/topics at a beat; it changes from beat to beat. */
export function topics(beat) {
  const busy = ['intake.report', 'dispatch.case', 'supervision.clock'].map((topic, index) => ({
    topic,
    perSecond: wave(beat, index),
    perMinute: Math.round(wave(beat, index) * 57),
    total: 18_204 + index * 7_411 + beat * 9,
    lag: index === 2 && beat % 10 > 5 ? 143 : 0,
    oldestSeconds: index === 2 && beat % 10 > 5 ? 4.2 : 0,
    unknownSince: null,
  }));
  const calm = ['registry.revision', 'registry.entry', 'registry.admission', 'registry.adjustment'].map((topic, index) => ({
    topic,
    perSecond: 0,
    perMinute: 0,
    total: [3, 2_418, 161, 12][index],
    lag: 0,
    oldestSeconds: null,
    unknownSince: null,
  }));
  return [...calm, ...busy];
}

/** The answer of GET /supervision/v1/board, at the time of the story. */
export function board(asOf) {
  const rows = units.map(([unit, name], index) => {
    const open = (index * 37 + 11) % 83;
    const overdue = index % 3 === 0 ? (index * 5) % 13 : 0;
    const closed = 120 + ((index * 211) % 640);
    const closedOverdue = (index * 17) % 29;
    const overdueShare = (overdue + closedOverdue) / (open + closed);
    return { unit, name, open, dueSoon: (index * 3) % 7, overdue, closed, closedOverdue, overdueShare };
  });
  const sum = (field) => rows.reduce((total, row) => total + row[field], 0);
  const total = Object.fromEntries(['open', 'dueSoon', 'overdue', 'closed', 'closedOverdue'].map((field) => [field, sum(field)]));
  return {
    asOf,
    units: rows,
    total: { ...total, overdueShare: (total.overdue + total.closedOverdue) / (total.open + total.closed) },
    unflagged: 0,
  };
}

/** The counts of GET /dispatch/v1/against-list. */
export const againstList = [
  { decidedBy: 'O-DISP', entry: 'D-043', department: 'U-JT', orders: 2, refused: 5 },
  { decidedBy: 'O-DISP', entry: '', department: '', orders: 0, refused: 1 },
];

export const emptyBoard = (asOf) => ({
  asOf,
  units: [],
  total: { open: 0, dueSoon: 0, overdue: 0, closed: 0, closedOverdue: 0, overdueShare: null },
  unflagged: 0,
});

/** The answer of GET /registry/v1/units/{code}: a squad with all its people; undefined for an unknown unit. U-WJ has ended. */
export function unit(code) {
  const found = units.find(([known]) => known === code);
  return (
    found && {
      revision: 3,
      code,
      name: found[1],
      tier: 'COMMUNITY',
      kind: 'SQUAD',
      commander: 'U-S1',
      serves: ['440399001001'],
      aliases: [],
      head: { code: 'O-SECR', name: '许书记', title: '社区党委书记' },
      deputy: { code: 'O-DEPU', name: '何副队长' },
      members: [{ code: 'O-MEMB', name: '彭队员', title: '网格员' }],
      equipment: ['巡查电动车', '执法记录仪'],
      ...(code === 'U-WJ' && { until: '2020-06-30', successor: 'U-CG' }),
    }
  );
}
