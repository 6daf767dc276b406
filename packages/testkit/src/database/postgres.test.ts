import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { createDatabase, startPostgres } from './postgres.ts';

test('gives a real, durable PostgreSQL with a database of its own', async () => {
  const client = new Client({ connectionString: await createDatabase(inject('postgresUrl')) });
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  expect(rows).toEqual([{ fsync: 'on', commit: 'on' }]);
  await client.end();
});

test('keeps what was committed when it is killed', async () => {
  const server = await startPostgres();
  const url = await createDatabase(server.url);
  const write = new Client({ connectionString: url });
  write.on('error', () => {});
  await write.connect();
  await write.query('create table kept (n int); insert into kept values (1)');
  await server.kill();
  await server.restart();
  const read = new Client({ connectionString: url });
  await read.connect();
  const { rows } = await read.query('select n from kept');
  expect(rows).toEqual([{ n: 1 }]);
  await read.end();
  await server.stop();
});
