import { dealWithAnswers, walkTo } from '../browser/demoDeal.ts';
import { asRep } from '../browser/openBrowser.ts';
import { plainLists } from '../browser/plainLists.ts';
import { startOrg } from '../browser/startOrg.ts';
import { Traveller } from '../browser/traveller.ts';
import { signIn } from '../support/apiClient.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';
import { inTurns } from '../support/measure.ts';

type Travellers = Readonly<Record<'page' | 'firstTime' | 'guide' | 'plain' | 'walk' | 'heading', Traveller>>;

const how = `A window for each way, in turns, medians. Guide: the deal's record page with the conversation guide in
its first tab and nothing beside it, until the guide's first question is painted. Plain page: the same record's
details with eight related lists of the shell beside them, over the records that the guide reads (contacts, target
titles, outcomes, prompts, capabilities, conversations, buyer outcomes, answers; ten rows of each), until all are
painted; the platform could not show them on one page, because most hang on the offering's version. Package's page:
the page as the package lays it out, where the qualification card stands beside the guide and reads its own data half
a second later. For the first time: the same in a browser that remembers nothing of the deal, so that the guide asks
what it is about before it is read. Walk: the five record pages with the related lists of their layouts, from the deal
by offering, version and target title to the prompts of one outcome, without the time in which a person looks for the
next link. From the list: the shell is loaded, as when a rep chooses a deal in the list. Far away: the same with 40 ms
added to every request, as to an org that is not on this machine. Whole page: its address is loaded, files from the
cache. Heading alone: the same with nothing on the page but the record's heading, which is what the shell itself takes.`;

/** How soon a rep who opens a deal can ask the first question, against finding the same data in related lists. */
export async function firstQuestion(): Promise<Figure> {
  const org = await startOrg();
  return asRep(org, async (page, version) => {
    const rep = await signIn(org.url, 'rep');
    const deal = await dealWithAnswers(rep);
    const pages = [`/lightning/r/Opportunity/${deal.opportunityId}/view`];
    const values = await measured({
      page: await Traveller.in(page, { pages, awaited: 'question', shown: '' }),
      firstTime: await Traveller.in(page, {
        pages,
        awaited: 'question',
        shown: '',
        isFirstTime: true
      }),
      guide: await Traveller.in(page, { pages, awaited: 'question', shown: 'guide' }),
      plain: await Traveller.in(page, {
        pages,
        awaited: 'lists',
        shown: JSON.stringify(plainLists(deal))
      }),
      heading: await Traveller.in(page, { pages, awaited: 'heading', shown: 'heading' }),
      walk: await Traveller.in(page, { pages: await walkTo(rep, deal), awaited: 'lists', shown: 'own' })
    });
    return {
      name: 'The first question against related lists',
      how: `Chromium ${version}. ${how.replaceAll('\n', ' ')}`,
      aim: 'one GraphQL request of the guide; at most half of the plain page’s time',
      values
    };
  });
}

async function measured(travellers: Travellers): Promise<FigureValues> {
  const { page, firstTime, guide, plain, walk, heading } = travellers;
  const go = {
    guide: () => guide.go(),
    plain: () => plain.go(),
    page: () => page.go(),
    firstTime: () => firstTime.go()
  };
  const fromTheList = await inTurns({ warmUp: 2, measured: 9 }, { ...go, walk: () => walk.go() });
  const moved = [page, firstTime, guide, plain];
  await Promise.all(moved.map(traveller => traveller.moveAway(40)));
  const farAway = await inTurns({ warmUp: 1, measured: 5 }, go);
  await Promise.all(moved.map(traveller => traveller.moveAway(0)));
  const wholePage = await inTurns(
    { warmUp: 1, measured: 5 },
    {
      guide: () => guide.load(),
      plain: () => plain.load(),
      page: () => page.load(),
      firstTime: () => firstTime.load(),
      heading: () => heading.load()
    }
  );
  return {
    fromTheList: {
      ...compared(fromTheList),
      'walk, ms': rounded(fromTheList.walk),
      'guide to walk': rounded(fromTheList.guide / fromTheList.walk)
    },
    farAway: compared(farAway),
    wholePage: {
      ...compared(wholePage),
      'heading alone, ms': rounded(wholePage.heading),
      'heading alone to plain page': rounded(wholePage.heading / wholePage.plain)
    },
    requests: {
      guide: counted(await guide.requests()),
      "package's page": counted(await page.requests()),
      'plain page': counted(await plain.requests()),
      walk: counted(await walk.requests())
    }
  };
}

function compared(times: {
  readonly guide: number;
  readonly plain: number;
  readonly page: number;
  readonly firstTime: number;
}): FigureValues {
  return {
    'guide, ms': rounded(times.guide),
    'plain page, ms': rounded(times.plain),
    'guide to plain page': rounded(times.guide / times.plain),
    "package's page, ms": rounded(times.page),
    "package's page to plain page": rounded(times.page / times.plain),
    "package's page for the first time, ms": rounded(times.firstTime),
    "package's page for the first time to plain page": rounded(times.firstTime / times.plain)
  };
}

function counted(requests: readonly string[]): FigureValues {
  const graphql = requests.filter(request => request.startsWith('graphql'));
  return {
    all: requests.length,
    graphql: graphql.length,
    'graphql of the guide': graphql.filter(request => request.endsWith('ConversationGuide')).length
  };
}
