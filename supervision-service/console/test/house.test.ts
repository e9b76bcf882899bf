import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = ['src', 'test', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe('the house rules', () => {
  it.each(files)('%s has at most 300 lines and prints nothing to the console', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(300);
    expect(text).not.toMatch(new RegExp('console\\.(' + 'log|debug|info)'));
  });

  it('allow no address of another host in the sources', () => {
    const foreign = files
      .filter((file) => file.startsWith('src/'))
      .filter((file) => /https?:\/\/(?!localhost|www\.w3\.org)/.test(readFileSync(file, 'utf8')));
    expect(foreign).toEqual([]);
  });
});
