import type { Receipt } from '@suara/schema';
import { html, problem, receiptFor, scripted, unreachable, type Call, type Reply } from './fake-server.ts';

/** What can become of a request on its way. */
export const fates = [
  'answered',
  'lost on the way',
  'answer lost',
  'crashed',
  'stopping',
  'captive portal',
  'refused',
] as const;
export type Fate = (typeof fates)[number];

/** A server that keeps its word: what is stored stays stored with one receipt, what was refused stays refused. */
export class ModelServer {
  readonly stored = new Map<string, Receipt>();
  readonly refused = new Set<string>();
  /** Every body that came for an id. */
  readonly bodies = new Map<string, Set<string>>();
  /** What happens to the next requests; to all later ones nothing. */
  fates: Fate[] = [];

  readonly fetch = scripted((call) => this.#handle(call)).fetch;

  #handle(call: Call): Response | Promise<Response> {
    const fate = this.fates.shift() ?? 'answered';
    if (fate === 'lost on the way') return unreachable(call);
    if (fate === 'captive portal') return html()(call);
    if (fate === 'crashed') return problem(500, 'internal')(call);
    if (fate === 'stopping') return problem(503, 'shutting_down', { 'retry-after': '30' })(call);
    const reply = this.#decide(call, fate === 'refused');
    return fate === 'answer lost' ? unreachable(call) : reply(call);
  }

  #decide({ fields, init }: Call, refuse: boolean): Reply {
    const id = fields.get('id') ?? '';
    this.bodies.set(id, (this.bodies.get(id) ?? new Set()).add(String(init.body)));
    const earlier = this.stored.get(id);
    if (!earlier && refuse) this.refused.add(id);
    if (this.refused.has(id)) return problem(422, 'form_unknown');
    const receipt = earlier ?? { ...receiptFor(id), receipt: `number ${this.stored.size}` };
    this.stored.set(id, receipt);
    return () => Response.json(receipt, { status: earlier ? 200 : 201 });
  }
}
