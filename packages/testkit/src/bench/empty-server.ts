import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/**
 * The ceiling of the HTTP stack: the same Hono and the same Node server as Suara, a handler that reads the body, does
 * nothing with it and answers what a receipt weighs. Run as a process: `empty-server.ts PORT`.
 */
const receipt = {
  id: '00000000-0000-7000-8000-000000000000',
  receipt: '00000-00000',
  unit: 'dukcapil-contoh',
  service: 'kartu-keluarga',
  period: '2026-S2',
  received: '2026-11-25',
};

const app = new Hono();
app.get('/readyz', (context) => context.text('ok'));
app.post('/api/v1/responses', async (context) => {
  await context.req.text();
  return context.json(receipt, 201);
});
serve({ fetch: app.fetch, port: Number(process.argv[2]), hostname: '127.0.0.1' });
