import { expect } from '@open-wc/testing';
import { FakeServer } from '../testing/fake-server.ts';
import { place, shows } from '../testing/page.ts';
import { registerElements } from '../testing/subject.ts';

/** A class field with an initialiser would hide the accessor of a reactive property, and nothing would update again. */
describe('reactive properties', () => {
  let server: FakeServer;
  let result: HTMLElement;

  before(registerElements);
  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => {
    result.remove();
    server.restore();
  });

  it('follow an assignment', async () => {
    result = place('suara-result', { unit: 'dukcapil', endpoint: server.endpoint });
    await shows(result, '78,74');
    Object.assign(result, { unit: 'dpmptsp' });
    await shows(result, '78,74');
    expect(server.requests[1]).to.equal('/api/v1/units/dpmptsp/results');
    expect(Object.keys(result)).not.to.include('unit');
  });

  it('take over what a framework set before the class was there', async () => {
    result = document.createElement('div');
    const early = document.createElement('suara-early');
    Object.assign(early, { unit: 'dpmptsp', endpoint: server.endpoint });
    document.body.append(result);
    result.append(early);
    const Result = customElements.get('suara-result')!;
    customElements.define('suara-early', class extends Result {});
    await shows(early, '78,74');
    expect(server.requests[0]).to.equal('/api/v1/units/dpmptsp/results');
  });
});
