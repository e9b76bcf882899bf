import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { againstList, board, emptyBoard, topics, unit } from './answers.mjs';
import { openAnswer } from './open.mjs';
import { names, Story } from './story.mjs';

const base = '/supervision/console/';
const dist = new URL('../../dist/', import.meta.url);
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** The content policy under which the page must work. The component library writes its styles at run time. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An unsigned token. The page shows its claims, and the mock doesn't check its signature. */
export function tokenFor(roles, secondsToLive = 3600) {
  const exp = Math.floor(Date.now() / 1000) + secondsToLive;
  return `${encode({ alg: 'none' })}.${encode({ sub: 'O-OPER', name: '林值守', roles, unit: 'U-ZH', exp })}.`;
}

/** Serves dist/ and answers like the platform. A test can make it fail or cut its streams. */
export class MockPlatform {
  #story = new Story();
  #sent = [];
  #streams = new Set();
  #challenges = new Map();
  #failures = new Map();
  #beat = 0;
  /** The Last-Event-ID of each connection to the stream, in order. */
  resumedFrom = [];

  constructor({ empty = false, past = 90, everyMilliseconds = 300 } = {}) {
    this.empty = empty;
    this.everyMilliseconds = everyMilliseconds;
    this.#sent = empty ? [] : this.#story.next(past);
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  #server;
  #timer;

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    if (!this.empty) {
      this.#timer = setInterval(() => this.#tell(this.#story.next(1)), this.everyMilliseconds);
    }
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  stop() {
    clearInterval(this.#timer);
    this.drop();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Cuts every stream, as a restart of the service would. */
  drop() {
    this.#streams.forEach((stream) => stream.destroy());
    this.#streams.clear();
  }

  /** From now on, paths that begin with `path` are answered with this status; undefined ends the failure. */
  fail(path, status) {
    this.#failures.set(path, status);
  }

  lastId() {
    return this.#sent.at(-1)?.id ?? '0';
  }

  #tell(events) {
    this.#sent.push(...events);
    this.#streams.forEach((stream) => events.forEach((event) => this.#write(stream, event)));
  }

  #write(stream, { id, event }) {
    stream.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  async #answer(request, response) {
    const address = new URL(request.url, 'http://mock');
    const path = address.pathname;
    if (path.startsWith(base)) {
      return this.#file(path.slice(base.length), response);
    }
    if (path === '/oauth2/authorize') {
      return this.#authorize(address.searchParams, response);
    }
    if (path === '/oauth2/token') {
      return this.#token(request, response);
    }
    if (path === '/connect/logout') {
      return response.writeHead(302, { Location: address.searchParams.get('post_logout_redirect_uri') }).end();
    }
    if (path.startsWith('/registry/v1/open/')) {
      return this.#json(response, ...openAnswer(path, address.searchParams));
    }
    return this.#guarded(request, path, response);
  }

  async #file(name, response) {
    try {
      const file = name.includes('.') ? name : 'index.html';
      const bytes = await readFile(new URL(file, dist));
      response.writeHead(200, { 'Content-Type': kinds[extname(file)], 'Content-Security-Policy': policy }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  #authorize(query, response) {
    const code = `code-${this.#challenges.size + 1}`;
    this.#challenges.set(code, query.get('code_challenge'));
    const back = new URL(query.get('redirect_uri'));
    back.search = new URLSearchParams({ code, state: query.get('state') }).toString();
    response.writeHead(302, { Location: back.href }).end();
  }

  async #token(request, response) {
    const body = await readBody(request);
    const verified = createHash('sha256').update(body.get('code_verifier')).digest('base64url');
    if (this.#challenges.get(body.get('code')) !== verified || body.get('client_id') !== 'console') {
      return this.#json(response, 400, { error: 'invalid_grant' });
    }
    return this.#json(response, 200, { access_token: tokenFor(['operator', 'supervisor']), id_token: 'id', token_type: 'Bearer' });
  }

  #guarded(request, path, response) {
    const failing = [...this.#failures].find(([prefix, status]) => status !== undefined && path.startsWith(prefix));
    const status = request.headers.authorization?.startsWith('Bearer ') ? failing?.[1] : 401;
    if (status !== undefined) {
      const chinese = request.headers['accept-language'] === 'zh-CN';
      const remedy = chinese ? '请稍后再试。' : 'Try again later.';
      return this.#json(response, status, { title: 'refused', status, code: 'mock-refusal', traceId: '4bf92f35', remedy });
    }
    if (path === '/supervision/v1/flow') {
      return this.#stream(request, response);
    }
    const answer = this.#read(path);
    return this.#json(response, answer === undefined ? 404 : 200, answer ?? { title: 'not found', status: 404, code: 'unknown-case' });
  }

  #read(path) {
    const number = /\/v1\/cases\/(C\d{20})/.exec(path)?.[1];
    const asOf = this.#sent.at(-1)?.event.time ?? new Date().toISOString();
    if (path === '/supervision/v1/flow/topics') {
      return this.empty ? [] : topics(this.#beat++);
    }
    if (path === '/registry/v1/names') {
      return names;
    }
    if (path.startsWith('/registry/v1/units/')) {
      return unit(path.split('/').at(-1));
    }
    if (path === '/dispatch/v1/against-list') {
      return { counts: this.empty ? [] : againstList };
    }
    if (path === '/supervision/v1/board') {
      return this.empty ? emptyBoard(asOf) : board(asOf);
    }
    if (number === undefined || this.#story.case(number) === undefined) {
      return undefined;
    }
    if (path.endsWith('/applied')) {
      return { number, readers: path.startsWith('/registry') ? [] : [{ reader: 'supervision.clock', sequence: 3, held: false }] };
    }
    return path.endsWith('/timeline')
      ? this.#story.timeline(number)
      : path.endsWith('/clocks')
        ? this.#story.clocks(number)
        : this.#story.case(number);
  }

  #stream(request, response) {
    const from = request.headers['last-event-id'];
    this.resumedFrom.push(from);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': welcome\nretry: 300\n\n');
    const missed = from === undefined ? this.#sent.slice(-100) : this.#sent.filter(({ id }) => Number(id) > Number(from));
    missed.forEach((event) => this.#write(response, event));
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  #json(response, status, body) {
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(JSON.stringify(body));
  }
}

async function readBody(request) {
  const pieces = [];
  for await (const piece of request) {
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString());
}
