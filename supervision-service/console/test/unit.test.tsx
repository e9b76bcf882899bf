import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

const document = JSON.parse(readFileSync('../../docs/openapi/registry.json', 'utf8')) as {
  components: { schemas: Record<string, { properties: Record<string, { enum?: string[] }> }> };
};
const { PeopleUnitView: schema } = document.components.schemas;

function text(unit: Unit, language: 'zh' | 'en' = 'zh'): string {
  vi.stubGlobal('localStorage', { getItem: () => language });
  const markup = renderToStaticMarkup(
    <LanguageProvider>
      <UnitView unit={unit} />
    </LanguageProvider>,
  );
  return markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
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

  it('has English words for every kind and tier that the registry knows', () => {
    expect(Object.keys(unitKinds).toSorted()).toEqual(schema?.properties['kind']?.enum?.toSorted());
    expect(Object.keys(tiers).toSorted()).toEqual(schema?.properties['tier']?.enum?.toSorted());
    expect(text(squad, 'en')).toContain('KindSquad');
  });

  it('reads only fields that the registry sends', () => {
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(squad)));
  });

  it('opens for the code of a unit only', () => {
    expect(unitCodeOf('U-S1')).toBe('U-S1');
    expect(unitCodeOf('../cases')).toBeUndefined();
  });
});
