import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getOpenJson } from '../src/http/call';
import { Problem } from '../src/http/problem';
import { SignInPage } from '../src/identity/SignInPage';
import { AnswerList } from '../src/openlist/AnswerList';
import { meaningOf, namedIn, searchedFor } from '../src/openlist/choosing';
import { CategoryView, DutyView } from '../src/openlist/LinkedPages';
import type { OpenAnswer, OpenAnswers, OpenDuty, StandardLine, StationService } from '../src/openlist/openList';
import { OpenProblem } from '../src/openlist/OpenProblem';
import { addressOf, placeIn } from '../src/openlist/place';
import { LanguageProvider } from '../src/words/language';

const base = import.meta.env.BASE_URL;
const latin = /[A-Za-z]/;
const han = /\p{Script=Han}/u;

const duty: OpenDuty = {
  code: 'D-020',
  title: '占道经营的查处',
  kind: '执法职责',
  kindCode: 'ENFORCEMENT',
  heading: { code: 'H-02', name: '市容环境' },
  dutyClass: { code: 'H-02-2', name: '街面秩序' },
  list: null,
  categories: [{ code: '202001', name: '占道经营' }],
  area: { code: '440399003', name: '桥头街道' },
  lead: { code: 'U-CG', name: '云桥区城市管理局' },
  others: [{ code: 'U-JJ', name: '云桥交警大队' }],
  owed: [{ unit: { code: 'U-JJ', name: '云桥交警大队' }, what: '疏导交通' }],
  conditions: ['time=22:00-06:00', 'channel=HOTLINE|CITIZEN'],
  powers: [{ code: 'P-001', area: { code: '440399003', name: '桥头街道' }, team: { code: 'U-S3', name: '桥头街道办事处' } }],
  basis: '《云桥区工作职责清单（演示）》第20项',
};

const answer: OpenAnswer = {
  category: { code: '202001', name: '占道经营' },
  answer: 'DUTY',
  unit: { code: 'U-S3', name: '桥头街道办事处' },
  parts: [
    { unit: { code: 'U-S3', name: '桥头街道办事处' }, leads: true, owes: '现场查处' },
    { unit: { code: 'U-JJ', name: '云桥交警大队' }, leads: false, owes: '疏导交通' },
  ],
  candidates: [],
  duty,
  power: 'P-001',
  item: { code: 'W-009', title: '流动摊贩的劝离' },
  missing: ['size'],
  choices: [{ code: 'W-010', title: '夜市的整治', unit: { code: 'U-SC', name: '云桥区市场监管分局' }, conditions: ['size=20..'] }],
};

const found = (answers: readonly OpenAnswer[], services: readonly OpenDuty[] = []): OpenAnswers => ({
  revision: 7,
  area: '440399003001G01',
  answers,
  services,
});

const area = { code: '440399003001G01', name: '桥头社区第一网格' };

const document = JSON.parse(readFileSync('../../docs/openapi/registry.json', 'utf8')) as {
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
};
const fieldsOf = (schema: string) => Object.keys(document.components.schemas[schema]?.properties ?? {}).toSorted();

function html(children: ReactNode, language: 'zh' | 'en' = 'zh'): string {
  vi.stubGlobal('localStorage', { getItem: () => language });
  return renderToStaticMarkup(<LanguageProvider>{children}</LanguageProvider>);
}

/** The words of the page itself, without codes and without texts that have a language of their own. */
function ownWords(markup: string): string {
  const text = markup.replace(/<code>.*?<\/code>/g, '').replace(/<(span|ol|ul)(?: [^>]*)? lang="zh-CN"[^>]*>.*?<\/\1>/g, '');
  return text.replace(/<[^>]+>/g, ' ');
}

const plain = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

afterEach(() => vi.unstubAllGlobals());

describe('an open answer', () => {
  it('单位、归口、职责、条件、各自承担、已认领的赋权都在页上，名称旁有编码 (REG-15b)', () => {
    const shown = plain(html(<AnswerList found={found([answer])} area={area} />));
    expect(shown).toContain('负责单位： 桥头街道办事处 U-S3');
    expect(shown).toContain('职责归口市容环境 H-02');
    expect(shown).toContain('职责分类街面秩序 H-02-2');
    expect(shown).toContain('职责占道经营的查处 D-020');
    expect(shown).toContain('每日 22:00 至 06:00');
    expect(shown).toMatch(/上报渠道为(\S+)或(\S+)/);
    expect(shown).toContain('主办 桥头街道办事处 U-S3现场查处');
    expect(shown).toContain('协办 云桥交警大队 U-JJ疏导交通');
    expect(shown).toContain('已认领的赋权桥头街道办事处 U-S3 在 桥头街道 440399003 P-001本答复依此赋权');
    expect(shown).toContain('流动摊贩的劝离 W-009');
    expect(shown).toContain('夜市的整治 W-010 · 云桥区市场监管分局 U-SC工作量不少于 20');
    expect(shown).toContain('桥头社区第一网格 440399003001G01');
    expect(shown).toContain('第 7 版');
  });

  it.each([
    ['CORE', '主责主业', 'Core duty'],
    ['TERRITORIAL', '属地管理', 'Territorial duty'],
    ['ENFORCEMENT', '执法职责', 'Enforcement duty'],
    ['COOPERATION', '部门(区街)分工合作', 'Co-operation'],
    ['PUBLIC_SERVICE', '对外行政服务', 'Public service'],
  ])('职责种类 %s 显示为“%s”，旁边有编码 (REG-1c)', (kindCode, chinese, english) => {
    const page = { revision: 7, duty: { ...duty, kindCode }, categories: [] };
    expect(plain(html(<DutyView page={page} />))).toContain(`职责种类${chinese} ${kindCode}`);
    expect(plain(html(<DutyView page={page} />, 'en'))).toContain(`Kind of duty${english} ${kindCode}`);
  });

  it('every field of the answer is a field of the registry, so the page reads what the registry sends', () => {
    expect(fieldsOf('OpenAnswer')).toEqual(Object.keys(answer).toSorted());
    expect(fieldsOf('OpenDuty')).toEqual(Object.keys(duty).toSorted());
  });

  it('names the candidates in their order if a person decides', () => {
    const { unit: _, ...open } = answer;
    const candidates = [duty.others, [{ code: 'U-SW', name: '云桥区水务局' }]].flat();
    const shown = plain(html(<AnswerList found={found([{ ...open, answer: 'BY_DECISION', parts: [], candidates }])} area={area} />));
    expect(shown).toContain('由分拨人员在下列单位中研判：云桥交警大队 U-JJ云桥区水务局 U-SW');
    expect(shown).toContain('云桥交警大队 U-JJ疏导交通');
    expect(shown).not.toContain('负责单位');
  });

  it('tells what happens if nobody answers, and what to do if nothing was found', () => {
    const nobody: OpenAnswer = { ...answer, answer: 'NONE', unit: null, parts: [], duty: null, power: null, item: null, choices: [] };
    expect(plain(html(<AnswerList found={found([nobody])} area={area} />))).toContain('首问负责');
    expect(plain(html(<AnswerList found={found([])} area={area} />))).toContain('没有找到相关的事项或职责请换一个说法');
    expect(plain(html(<AnswerList found={found([], [duty])} area={area} />))).toContain('相关的工作和服务占道经营的查处 D-020');
  });

  it('is in one language, apart from names and texts of the district', () => {
    expect(ownWords(html(<AnswerList found={found([answer])} area={area} />, 'zh'))).not.toMatch(latin);
    expect(ownWords(html(<AnswerList found={found([answer])} area={area} />, 'en'))).not.toMatch(han);
    expect(ownWords(html(<AnswerList found={found([])} area={area} />, 'en'))).toContain('Use other or shorter words');
  });
});

describe('a category and a duty', () => {
  const others = [duty, { ...duty, code: 'D-021', title: '夜间占道的查处' }];

  it('每一页都列出对方并可点开 (REG-11n)', () => {
    const category = html(<CategoryView page={{ revision: 7, category: { code: '202001', name: '占道经营' }, duties: others }} />);
    for (const one of others) {
      expect(category).toContain(`href="${base}open?duty=${one.code}"`);
      expect(plain(category)).toContain(`${one.title} ${one.code}`);
    }
    const categories = [...duty.categories, { code: '202003', name: '共享单车乱停放' }];
    const page = html(<DutyView page={{ revision: 7, duty, categories }} />);
    for (const one of categories) {
      expect(page).toContain(`href="${base}open?category=${one.code}"`);
      expect(plain(page)).toContain(`${one.name} ${one.code}`);
    }
  });

  it('are linked from an answer', () => {
    const shown = html(<AnswerList found={found([answer])} area={area} />);
    expect(shown).toContain(`href="${base}open?category=202001"`);
    expect(shown).toContain(`href="${base}open?duty=D-020"`);
  });

  it('say so if there is nothing to link to', () => {
    const category = html(<CategoryView page={{ revision: 7, category: { code: '301004', name: '无证办学' }, duties: [] }} />);
    expect(plain(category)).toContain('清单中没有单位负责此事项');
    expect(plain(html(<DutyView page={{ revision: 7, duty, categories: [] }} />))).toContain('此职责不对应事项清单中的事项');
  });
});

const line: StandardLine = {
  code: 'ST-001',
  title: '消防通道净宽',
  category: '301001',
  hazard: '消防通道堵塞',
  state: '通道净宽不少于 4 米',
  steps: ['清走杂物、车辆', '划黄线'],
  evidence: ['整改前后同角度照片'],
  limit: { amount: 20, unit: 'WORKING_DAYS', unitName: '工作日' },
  from: '2026-12-01',
  until: null,
};

const station: StationService = {
  code: 'SV-001',
  service: '就业困难人员认定',
  department: 'U-RS',
  departmentName: '云桥区人力资源局',
  area: '440399001001',
  areaName: '河湾社区',
  place: '一楼 2 号窗口',
  hours: '周一至周五 9:00-12:00',
  papers: ['身份证', '失业登记证明'],
  from: null,
  until: null,
};

describe('the standard of a hazard and the services at stations', () => {
  const category = { revision: 7, category: { code: '301001', name: '消防通道堵塞' }, duties: [duty] };

  it('隐患页列出整改要求、步骤、证据、期限和有效期 (REG-19a)', () => {
    const shown = plain(html(<CategoryView page={category} standard={[line]} />));
    expect(shown).toContain('整治标准消防通道净宽 ST-001隐患消防通道堵塞 301001');
    expect(shown).toContain('整改要求通道净宽不少于 4 米整改步骤清走杂物、车辆划黄线整改证据整改前后同角度照片整改期限20 工作日有效期2026-12-01 – ');
    expect(ownWords(html(<CategoryView page={category} standard={[line]} />, 'en'))).not.toMatch(han);
    expect(plain(html(<CategoryView page={category} />))).not.toContain('整治标准');
  });

  it('服务站事项列出部门、地点、时间和材料 (REG-19d)', () => {
    const shown = plain(html(<AnswerList found={found([])} area={area} stations={[station]} />));
    expect(shown).toContain('就业困难人员认定 SV-001主管部门云桥区人力资源局 U-RS办理地点一楼 2 号窗口办理时间周一至周五 9:00-12:00');
    expect(shown).toContain('所需材料身份证失业登记证明所在区域河湾社区 440399001001');
    expect(shown).not.toContain('没有找到');
    const anywhere = { ...station, area: null, areaName: null, papers: [] };
    expect(plain(html(<AnswerList found={found([])} area={area} stations={[anywhere]} />))).toContain('所需材料不需要材料所在区域全区各服务站');
    expect(ownWords(html(<AnswerList found={found([])} area={area} stations={[station]} />, 'en'))).not.toMatch(han);
  });

  it('have the fields that the registry sends', () => {
    expect(fieldsOf('StandardView')).toEqual(Object.keys(line).toSorted());
    expect(fieldsOf('StandardLimitView')).toEqual(Object.keys(line.limit).toSorted());
    expect(fieldsOf('StationServiceView')).toEqual(Object.keys(station).toSorted());
  });
});

describe('the address of the public page', () => {
  it('contains the question, a category or a duty', () => {
    expect(placeIn(`${base}`, '', base)).toBeUndefined();
    expect(placeIn(`${base}open`, '', base)).toEqual({ page: 'question', question: {} });
    expect(placeIn(`${base}open/`, '?category=202001', base)).toEqual({ page: 'category', code: '202001' });
    expect(placeIn(`${base}open`, '?duty=D-1.2', base)).toEqual({ page: 'duty', code: 'D-1.2' });
    const asked = { page: 'question', question: { word: '路灯 不亮', area: '440399001' } } as const;
    const address = new URL(addressOf(asked, base), 'http://localhost');
    expect(placeIn(address.pathname, address.search, base)).toEqual(asked);
    const point = { page: 'question', question: { category: '101001', longitude: '114.7', latitude: '22.4' } } as const;
    expect(addressOf(point, base)).toBe(`${base}open?category=101001&longitude=114.7&latitude=22.4`);
  });

  it('is linked from the sign-in page', () => {
    expect(html(<SignInPage failure={undefined} />)).toContain(`href="${base}open"`);
  });
});

describe('what a reader types', () => {
  const areas = [
    { code: '440399001', name: '河湾街道' },
    { code: '440399001001', name: '河湾社区' },
  ];

  it('is one member, several or none', () => {
    expect(meaningOf(' 河湾社区 ', areas)).toEqual({ is: 'one', code: '440399001001' });
    expect(meaningOf('河湾社区 440399001001', areas)).toEqual({ is: 'one', code: '440399001001' });
    expect(meaningOf('河湾', areas)).toEqual({ is: 'several', members: areas });
    expect(meaningOf('河湾', areas.slice(1))).toEqual({ is: 'one', code: '440399001001' });
    expect(meaningOf('月球', [])).toEqual({ is: 'none' });
  });

  it('is a category only if it names one in full', () => {
    const categories = [{ code: '101003', name: '路灯不亮' }];
    expect(namedIn('路灯不亮 101003', categories)).toBe('101003');
    expect(namedIn('101003', categories)).toBe('101003');
    expect(namedIn('路灯', categories)).toBeUndefined();
    expect(searchedFor('路灯不亮 101003')).toBe('101003');
    expect(searchedFor('路灯 不亮')).toBe('路灯 不亮');
  });
});

describe('a question of the public', () => {
  it('carries no token, and its failure says what to do', async () => {
    const asked: RequestInit[] = [];
    vi.stubGlobal('localStorage', { getItem: () => 'zh' });
    vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
      asked.push(init);
      return new Response(JSON.stringify({ detail: '查询过于频繁', remedy: '请 20 秒后再查' }), { status: 429 });
    });
    const failure: unknown = await getOpenJson('/registry/v1/open/areas', new AbortController().signal).catch((reason: unknown) => reason);
    expect(Object.keys(asked[0]?.headers ?? {})).toEqual(['Accept', 'Accept-Language']);
    expect(failure).toBeInstanceOf(Problem);
    const shown = plain(html(<OpenProblem problem={failure as Problem} onRetry={() => undefined} />));
    expect(shown).toBe('查询过于频繁请 20 秒后再查重试');
    expect(plain(html(<OpenProblem problem={new Problem(0)} onRetry={() => undefined} />))).toContain('责任清单暂时联系不上请过一会儿再试');
  });
});
