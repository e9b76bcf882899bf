import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AgainstListTable } from '../src/board/AgainstList';
import { LanguageProvider } from '../src/words/language';

function markup(shown: ReactNode): string {
  vi.stubGlobal('localStorage', { getItem: () => 'zh' });
  return renderToStaticMarkup(<LanguageProvider>{shown}</LanguageProvider>);
}

afterEach(() => vi.unstubAllGlobals());

describe('the attempts to order against the list on the board', () => {
  it('按派单人和职责列出被拒的和说明理由后派出的次数；职责不详的也列出 (CASE-21c)', () => {
    const shown = markup(
      <AgainstListTable
        counts={[
          { decidedBy: 'O-DISP', entry: 'D-043', department: 'U-JT', orders: 2, refused: 51 },
          { decidedBy: 'O-DISP', entry: '', department: '', orders: 0, refused: 1 },
        ]}
      />,
    );
    for (const text of ['O-DISP', 'D-043', 'U-JT', '51', '不详']) {
      expect(shown).toContain(text);
    }
  });

  it('says so if there was none', () => {
    expect(markup(<AgainstListTable counts={[]} />)).toContain('还没有人');
  });
});
