/** What the open addresses of the registry answer, without sign-in. */
const duty = {
  code: 'D-005',
  title: '城市照明的维护',
  kind: '主责主业',
  kindCode: 'CORE',
  heading: { code: 'H-01', name: '市政设施' },
  dutyClass: { code: 'H-01-1', name: '道路与附属设施' },
  list: null,
  categories: [{ code: '101003', name: '路灯不亮' }],
  area: null,
  lead: { code: 'U-CG', name: '云桥区城市管理局' },
  others: [{ code: 'U-DL', name: '云桥供电公司' }],
  owed: [{ unit: { code: 'U-DL', name: '云桥供电公司' }, what: '供电线路的抢修' }],
  conditions: ['day=01-01~12-31'],
  powers: [{ code: 'P-009', area: { code: '440399002', name: '云岭街道' }, team: { code: 'U-S2', name: '云岭街道办事处' } }],
  basis: '《云桥区工作职责清单（演示）》第5项',
};

const answer = {
  category: { code: '101003', name: '路灯不亮' },
  answer: 'DUTY',
  unit: duty.lead,
  parts: [
    { unit: duty.lead, leads: true, owes: null },
    { unit: duty.others[0], leads: false, owes: '供电线路的抢修' },
  ],
  candidates: [],
  duty,
  power: null,
  item: null,
  missing: ['size'],
  choices: [{ code: 'W-001', title: '小型路灯的更换', unit: { code: 'U-S1', name: '河湾街道办事处' }, conditions: ['size=..3'] }],
};

const members = {
  areas: [
    { code: '440399001', name: '河湾街道' },
    { code: '440399001001', name: '河湾社区' },
    { code: '440399001001G01', name: '河湾社区第一网格' },
  ],
  categories: [
    { code: '101003', name: '路灯不亮' },
    { code: '301004', name: '无证办学' },
  ],
};

const line = {
  code: 'ST-011',
  title: '照明恢复',
  category: '101003',
  hazard: '路灯不亮',
  state: '路灯全部点亮，线路无外露',
  steps: ['更换灯具', '检查线路'],
  evidence: ['夜间照片'],
  limit: { amount: 3, unit: 'WORKING_DAYS', unitName: '工作日' },
};

const station = {
  code: 'SV-011',
  service: '路灯报修登记',
  department: 'U-CG',
  departmentName: '云桥区城市管理局',
  area: '440399001001',
  areaName: '河湾社区',
  place: '河湾社区服务站 1 号窗口',
  hours: '周一至周五 9:00-12:00',
  papers: [],
};

/** The status and the body of an answer, as the registry gives them to everybody. */
export function openAnswer(path, query) {
  const [, list, code] = /^\/registry\/v1\/open\/([\w-]+)(?:\/(.+))?$/.exec(path) ?? [];
  const category = members.categories.find((one) => one.code === (code ?? query.get('category')));
  if (list === 'answers') {
    if (query.get('word') === '太多') {
      return [429, { title: 'too many', status: 429, code: 'too-many-questions', detail: '查询过于频繁', remedy: '请 20 秒后再查' }];
    }
    const known = query.get('word')?.includes('路灯') || category?.code === '101003';
    return [200, { revision: 3, area: query.get('area') ?? '440399001001G01', answers: known ? [answer] : [], services: [] }];
  }
  if (list === 'standards') {
    return [200, { revision: 3, day: '2026-12-01', total: 1, lines: category?.code === '101003' ? [line] : [] }];
  }
  if (list === 'station-services') {
    return [200, { revision: 3, day: '2026-12-01', total: 1, services: query.get('word')?.includes('路灯') ? [station] : [] }];
  }
  if (list === 'duties') {
    return [200, { revision: 3, duty, categories: duty.categories }];
  }
  if (list === 'categories' && code !== undefined) {
    return [200, { revision: 3, category, duties: category.code === '101003' ? [duty] : [] }];
  }
  const word = query.get('word') ?? '';
  const found = members[list].filter((one) => one.name.includes(word) || one.code.includes(word));
  return [200, { revision: 3, total: found.length, found }];
}
