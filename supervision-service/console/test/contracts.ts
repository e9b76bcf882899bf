import { readdirSync, readFileSync } from 'node:fs';

/** The repository with the services' contracts and sources. */
const home = '../..';
const services = ['intake-service', 'dispatch-service', 'supervision-service', 'registry-service'];

type Schema = Readonly<Record<string, unknown>>;

export interface Contract {
  readonly type: string;
  readonly schema: Schema;
  readonly examples: readonly { readonly name: string; readonly fact: Readonly<Record<string, unknown>> }[];
}

const read = (path: string): string => readFileSync(`${home}/${path}`, 'utf8');
const foldersIn = (path: string): string[] =>
  readdirSync(`${home}/${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`);

/** The files of a folder of the repository. */
export const filesIn = (path: string): string[] => readdirSync(`${home}/${path}`).map((name) => `${path}/${name}`);

function contractIn(folder: string): Contract {
  const files = readdirSync(`${home}/${folder}`).filter((name) => name !== 'schema.json');
  const schema = JSON.parse(read(`${folder}/schema.json`)) as Schema;
  return {
    type: String(schema['$id']).replace('urn:fenbo:', ''),
    schema,
    examples: files.map((name) => ({ name, fact: JSON.parse(read(`${folder}/${name}`)) as Record<string, unknown> })),
  };
}

/** Every event that a service publishes. */
export const contracts: readonly Contract[] = services
  .flatMap((service) => foldersIn(`${service}/contract`))
  .flatMap(foldersIn)
  .map(contractIn);

export const contractsOf = (prefix: string): readonly Contract[] => contracts.filter(({ type }) => type.startsWith(prefix));

/** All fields of a schema, wherever they are in it. */
export function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const { properties = {}, ...others } = schema as { properties?: Record<string, unknown> };
  return [...Object.keys(properties), ...[...Object.values(properties), ...Object.values(others)].flatMap(fieldsOf)];
}

/** All literals of a schema, wherever they are in it. */
export function literalsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const { enum: several = [], const: single, ...others } = schema as { enum?: string[]; const?: string };
  return [...several, ...(single === undefined ? [] : [single]), ...Object.values(others).flatMap(literalsOf)];
}

/** What a pattern with one group finds in a file of the repository. */
export function foundIn(path: string, pattern: RegExp): string[] {
  return [...read(path).matchAll(pattern)].map(([, found = '']) => found);
}
