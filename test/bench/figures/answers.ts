import { asRep } from '../browser/openBrowser.ts';
import { leadCall } from '../browser/callDriver.ts';
import type { Echo } from '../browser/probeTypes.ts';
import { RequestLog } from '../browser/requestLog.ts';
import { startOrg } from '../browser/startOrg.ts';
import { signIn, type ApiClient } from '../support/apiClient.ts';
import { rounded, type Figure } from '../support/figure.ts';
import { median } from '../support/measure.ts';

const deal = 'Brightwater Foods: Receivables Desk';
const outcomes = 3;

/** What an answer costs the rep: key presses until it is logged, and how soon the screen shows that it was heard. */
export async function answers(): Promise<Figure> {
  const org = await startOrg();
  return asRep(org, async (page, version) => {
    const rep = await signIn(org.url, 'rep');
    const log = new RequestLog(page);
    const before = await answersOf(rep);
    await page.getByRole('link', { name: deal }).click();
    await page.waitForFunction(() => window.bench.count('c-conversation-guide c-call-choices') > 0);
    await log.idle();
    const call = await leadCall(page, outcomes);
    await log.idle();
    const logged = (await answersOf(rep)) - before;
    const echoes = [...call.answers.map(({ echo }) => echo), ...call.capabilities];
    const idle = await page.evaluate(() => window.bench.frameTime());
    return {
      name: 'Actions and echo of an answer',
      how:
        `Chromium ${version}: a call about ${outcomes} outcomes with the keyboard alone, answers saved in the ` +
        'background meanwhile. Typing one value is one action. Echo: from the key press, as the browser stamps it, ' +
        'until the frame with the next step was painted; frames are those that began after the press.',
      aim: 'a choice 1 action, a number 2; echo within one frame (16.7 ms)',
      values: {
        'answers entered': call.answers.length,
        'answers logged in the org': logged,
        'actions per choice': actionsOf(call.answers.filter(({ kind }) => kind === 'choice')),
        'actions per number or text': actionsOf(call.answers.filter(({ kind }) => kind === 'typed')),
        'echo, median ms': rounded(median(echoes.map(({ milliseconds }) => milliseconds))),
        'of it until the page gets the key, ms': rounded(partOf(echoes, 0)),
        'of it work of the page, ms': rounded(partOf(echoes, 1)),
        'of it waiting for a frame, ms': rounded(partOf(echoes, 2)),
        'of it the frame, ms': rounded(partOf(echoes, 3)),
        'echo, slowest ms': rounded(Math.max(...echoes.map(({ milliseconds }) => milliseconds))),
        'share of echoes in the first frame': rounded(
          echoes.filter(({ frames }) => frames === 1).length / echoes.length
        ),
        'a frame on this machine while nothing happens, ms': rounded(idle)
      }
    };
  });
}

function partOf(echoes: readonly Echo[], part: 0 | 1 | 2 | 3): number {
  return median(echoes.map(({ parts }) => parts[part]));
}

function actionsOf(answered: readonly { readonly actions: number }[]): number {
  return median(answered.map(({ actions }) => actions));
}

async function answersOf(rep: ApiClient): Promise<number> {
  return (await rep.query(`SELECT Id FROM Answer__c WHERE Buyer_Outcome__r.Opportunity__r.Name = '${deal}'`))
    .length;
}
