import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '@suara/testkit';

/**
 * Starts the WebKit driver on a virtual display and returns its port. Both end with this process.
 */
export async function startWebKitDriver(driver: string): Promise<number> {
  const port = await freePort();
  const display = await startDisplay();
  endWithUs(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env: { ...process.env, DISPLAY: display } }));
  return port;
}

/** Xvfb chooses a free display and writes its number to the descriptor it is given. */
async function startDisplay(): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  endWithUs(server);
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
  });
  return `:${number}`;
}

function endWithUs(child: ChildProcess): void {
  process.once('exit', () => child.kill());
}
