import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { createResponseId, type Fault, type SurveyForm } from '@suara/schema';
import { formResponse } from '../../services/form.ts';
import { submitResponse } from '../../services/submit.ts';
import type { HttpContext } from '../context.ts';
import { codeOf, faultsOf, problemHeaders, problemOf } from '../problem.ts';
import { foreignOrigin } from '../sender.ts';
import { parseSubmission, readFields } from '../submission-body.ts';
import { embedPolicy } from './headers.ts';
import { pageLanguage } from './layout.ts';
import { cleanFields, decodePage, type Entered } from './survey-input.ts';
import { embeddedSurveyPage, surveyPage, surveyPath, thanksPage, type Placement } from './survey-page.ts';

const receiptPattern = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** The survey without JavaScript, as a page of its own and inside a frame. */
export function surveyRoutes(http: HttpContext): Hono {
  const routes = new Hono();
  for (const placement of ['page', 'embed'] as const) {
    const path = surveyPath(':unit', placement);
    routes.get(path, (context) => showForm(http, context, placement, { entered: enteredBefore(context), faults: [] }));
    routes.post(path, (context) => takeForm(http, context, placement));
    routes.get(`${path}/terima-kasih`, (context) => showThanks(http, context, placement));
  }
  return routes;
}

/** A link or a QR code at a counter may name the service already. */
function enteredBefore(context: Context): Entered {
  const service = context.req.query('service');
  return new Map(service === undefined ? [] : [['service', service]]);
}

/** What stands in the form when it is shown. */
interface Filling {
  readonly entered: Entered;
  readonly faults: readonly Fault[];
  /** The version that was filled in; default: the current one. */
  readonly form?: SurveyForm | undefined;
  readonly status?: number;
}

async function showForm(
  http: HttpContext,
  context: Context,
  placement: Placement,
  filling: Filling,
): Promise<Response> {
  const unitId = context.req.param('unit') ?? '';
  const { form: current, period } = await formResponse(http.services, unitId, context.req.query('instrument'));
  await allowFrames(http, context, placement);
  const language = pageLanguage(filling.entered.get('lang') ?? context.req.query('lang'));
  const view = {
    form: filling.form ?? current,
    language,
    action: surveyPath(unitId, placement),
    id: idOf(http, filling),
    channel: placement === 'embed' ? 'embed' : 'hosted',
    entered: filling.entered,
    faults: filling.faults,
  } as const;
  // A kept copy would hand the same id to the next citizen at a shared device.
  context.header('Cache-Control', 'no-store');
  const status = (filling.status ?? 200) as 200;
  return context.html(placement === 'embed' ? embeddedSurveyPage(view, period) : surveyPage(view, period), status);
}

/** The id stays with the form until it is stored; one that belongs to another response is replaced. */
function idOf({ services }: HttpContext, { entered, faults }: Filling): string {
  const id = entered.get('id');
  const isSpoiled = faults.some(({ code }) => code === 'id_reused' || code === 'id_malformed');
  if (id !== undefined && !isSpoiled) return id;
  return createResponseId(services.clock.now(), randomBytes(10));
}

async function takeForm(http: HttpContext, context: Context, placement: Placement): Promise<Response> {
  const { services, settings, metrics } = http;
  const fields = cleanFields(await readFields(context.req.raw));
  const entered = new Map(fields);
  const form = await services.directory.form(entered.get('form') ?? '');
  try {
    const { submission, faults } = decodePage(fields, form);
    const parsed = parseSubmission({ ...submission, unit: context.req.param('unit') }, faults);
    const { receipt, repeated } = await submitResponse(services, parsed, foreignOrigin(context.req.raw, settings));
    metrics.submissionStored(repeated);
    return context.redirect(thanksPath(receipt.unit, receipt.receipt, placement, entered), 303);
  } catch (error) {
    metrics.submissionRejected(codeOf(error));
    return showAgain(http, context, placement, { error, entered, form });
  }
}

/** The form comes back with everything that was entered. What cannot be shown in it is a page of its own. */
async function showAgain(
  http: HttpContext,
  context: Context,
  placement: Placement,
  { error, entered, form }: { error: unknown; entered: Entered; form: SurveyForm | undefined },
): Promise<Response> {
  const { status, code } = problemOf(error);
  if (status === 404 || status === 500) throw error;
  for (const [name, value] of Object.entries(problemHeaders(status))) context.header(name, value);
  const faults = faultsOf(error);
  const own = form?.unit.id === context.req.param('unit') ? form : undefined;
  return showForm(http, context, placement, {
    entered,
    faults: faults.length > 0 ? faults : [{ code: codeOf(error) }],
    form: code === 'form_unknown' ? undefined : own,
    status,
  });
}

function thanksPath(unit: string, receipt: string, placement: Placement, entered: Entered): string {
  const language = pageLanguage(entered.get('lang'));
  const query = language === 'id' ? '' : `&lang=${language}`;
  return `${surveyPath(unit, placement)}/terima-kasih?nomor=${receipt}${query}`;
}

async function showThanks(http: HttpContext, context: Context, placement: Placement): Promise<Response> {
  const { unit } = await http.services.directory.unit(context.req.param('unit') ?? '');
  await allowFrames(http, context, placement);
  const number = context.req.query('nomor') ?? '';
  const receipt = receiptPattern.test(number) ? number : '';
  return context.html(thanksPage(unit.id, receipt, placement, pageLanguage(context.req.query('lang'))));
}

async function allowFrames(http: HttpContext, context: Context, placement: Placement): Promise<void> {
  if (placement === 'page') return;
  const { unit } = await http.services.directory.unit(context.req.param('unit') ?? '');
  context.header('Content-Security-Policy', embedPolicy(unit.origins));
}
