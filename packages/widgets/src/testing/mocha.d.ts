/** The globals of the test framework inside a browser, as far as the tests use them. */

type Work = () => void | Promise<void>;

interface Suite {
  (title: string, define: () => void): void;
  skip(title: string, define: () => void): void;
}

declare const describe: Suite;
declare function it(title: string, test: Work): void;
declare function before(work: Work): void;
declare function after(work: Work): void;
declare function beforeEach(work: Work): void;
declare function afterEach(work: Work): void;
