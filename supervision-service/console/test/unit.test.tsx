import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/http/problem';
import { UnitAbsent } from '../src/unit/UnitAbsent';
import { unitCodeOf } from '../src/unit/openUnit';
import type { Unit } from '../src/unit/unit';
import { UnitView } from '../src/unit/UnitView';
import { LanguageProvider } from '../src/words/language';
import { tiers, unitKinds } from '../src/words/values';

const squad: Unit = {
  revision: 7,
  code: 'U-SQ1',
  name: '河湾社区综合治理中队',
  tier: 'COMMUNITY',
  kind: 'SQUAD',
  commander: 'U-S1',
  serves: ['440399001001'],
  head: { code: 'O-SECR', name: '许书记', title: '社区党委书记' },
  deputy: { code: 'O-DEPU', name: '何副队长' },
  members: [
    { code: 'O-MEM1', name: '彭队员', title: '网格员' },
    { code: 'O-MEM2', name: '沈队员' },
  ],
  equipment: ['巡查电动车', '执法记录仪'],
};

const ended: Unit = { ...squad, until: '2026-11-26', successor: 'U-SQ2' };

const document = JSON.parse(readFileSync('../../docs/openapi/registry.json', 'utf8')) as {
  components: { schemas: Record<string, { properties: Record<string, { enum?: string[] }> }> };
};
const { PeopleUnitView: schema } = document.components.schemas;

function markup(shown: ReactNode, language: 'zh' | 'en' = 'zh'): string {
  vi.stubGlobal('localStorage', { getItem: () => language });
  return renderToStaticMarkup(<LanguageProvider>{shown}</LanguageProvider>);
}

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

function text(unit: Unit, language: 'zh' | 'en' = 'zh', today = '2026-11-27'): string {
  return plain(markup(<UnitView unit={unit} today={today} />, language));
}

function absent(status: number, code: string, language: 'zh' | 'en' = 'zh'): string {
  return markup(<UnitAbsent code="U-SQ1" problem={new Problem(status, { code })} roles={['handler']} />, language);
}

afterEach(() => vi.unstubAllGlobals());

describe('the page of a unit', () => {
  it('中队的页面列出负责人（社区党委书记）、副职、成员和装备，名称旁有编码 (ORG-3f)', () => {
    const shown = text(squad);
    expect(shown).toContain('类别综合治理中队');
    expect(shown).toContain('层级社区');
    expect(shown).toContain('指挥单位U-S1');
    expect(shown).toContain('负责人许书记 社区党委书记 O-SECR');
    expect(shown).toContain('副职何副队长 O-DEPU');
    expect(shown).toContain('成员彭队员 网格员 O-MEM1沈队员 O-MEM2');
    expect(shown).toContain('装备巡查电动车执法记录仪');
    expect(shown).toContain('第 7 版');
  });

  it('没有登记的写明没有登记 (ORG-3f)', () => {
    const { head: _head, deputy: _deputy, ...others } = squad;
    const shown = text({ ...others, members: [], equipment: [] });
    expect(shown).toContain('负责人清单没有登记');
    expect(shown).toContain('成员清单没有登记');
    expect(shown).toContain('装备清单没有登记装备');
  });

  it('已终止的单位写明终止日期和承接单位；最后一日还不算终止 (ORG-3f)', () => {
    expect(text(ended)).toContain('该单位已于 2026-11-26 终止请联系下列承接单位。');
    expect(text(ended)).toContain('终止日期2026-11-26承接单位U-SQ2');
    expect(markup(<UnitView unit={ended} today="2026-11-27" />)).toContain('href="#unit=U-SQ2"');
    expect(text(ended, 'zh', '2026-11-26')).not.toContain('已于');
    expect(text(ended, 'zh', '2026-11-26')).toContain('终止日期2026-11-26');
    const { successor: _successor, ...alone } = ended;
    expect(text(alone)).toContain('清单没有登记承接单位，请向分拨中心询问。');
    expect(text(ended, 'en')).toContain('This unit ended on 2026-11-26');
    expect(text(squad)).not.toContain('终止');
  });

  it('无权查看的写明可以做什么，并链接到公开清单 (ORG-3f)', () => {
    expect(plain(absent(403, 'not-your-unit'))).toContain('您无权查看单位 U-SQ1 的人员和装备您可以查看自己单位的页面。');
    expect(plain(absent(403, 'not-your-area'))).toContain('您可以查看服务于您负责区域的单位。');
    expect(plain(absent(403, 'not-your-role'))).toContain('您的角色：处置员。查看单位需要工作人员角色');
    expect(absent(403, 'not-your-unit')).toContain('/open');
    expect(plain(absent(403, 'not-your-unit', 'en'))).toContain('You may see the page of your own unit.');
    expect(plain(absent(404, 'no-such-unit'))).toContain('没有这个单位');
  });

  it('has English words for every kind and tier that the registry knows', () => {
    expect(Object.keys(unitKinds).toSorted()).toEqual(schema?.properties['kind']?.enum?.toSorted());
    expect(Object.keys(tiers).toSorted()).toEqual(schema?.properties['tier']?.enum?.toSorted());
    expect(text(squad, 'en')).toContain('KindSquad');
  });

  it('reads only fields that the registry sends', () => {
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(ended)));
  });

  it('opens for the code of a unit only', () => {
    expect(unitCodeOf('U-S1')).toBe('U-S1');
    expect(unitCodeOf('../cases')).toBeUndefined();
  });
});
