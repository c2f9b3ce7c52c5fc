/** Wordings that take turns, so that no two sentences of a letter open alike without need. */
type Turns = readonly [string, ...string[]];

/** The wording of the letter; places in braces are filled in the order that the notes give. */
export interface LetterPhrases {
  readonly yes: string;
  readonly no: string;
  /** words */
  readonly quote: string;

  /** day */
  readonly subjectOn: string;
  readonly subject: string;
  /** salutation, last name */
  readonly salutation: string;
  /** day */
  readonly thanksOn: string;
  readonly thanks: string;
  readonly understood: string;
  /** day */
  readonly thanksAgainOn: string;
  readonly thanksAgain: string;
  readonly newFirst: string;
  readonly nothingNew: string;

  /** what the buyer wants, after “you want to” */
  readonly goal: Turns;
  readonly goalStill: string;
  readonly goalNoted: string;
  /** an outcome's statement */
  readonly aim: Turns;
  readonly aimStill: string;
  readonly aimNoted: string;
  /** the buyer's words */
  readonly need: Turns;
  readonly needStill: string;
  readonly needNoted: string;
  readonly confirmed: string;

  /** question, answer */
  readonly asked: Turns;
  /** question */
  readonly unknown: Turns;
  /** sentence, the buyer's words */
  readonly asYouPutIt: string;
  /** the buyer's words */
  readonly inYourWords: Turns;

  /** event, player, action */
  readonly help: Turns;
  readonly helpPartly: Turns;
  /** the buyer's reason */
  readonly why: Turns;
  /** amount */
  readonly value: Turns;
  readonly valueOfNeed: Turns;
  /** the buyer's words on it, where no amount was named */
  readonly worthInWords: Turns;

  /** name, title */
  readonly person: string;
  /** title */
  readonly unnamed: string;
  /** people */
  readonly whoElse: string;
  readonly introduce: string;
  /** day, step */
  readonly nextStepOn: string;
  /** step */
  readonly nextStep: string;
  /** questions */
  readonly askNext: string;
  readonly correct: string;
  readonly reply: string;
  readonly closing: string;
  /** title, company */
  readonly position: string;

  /** contact */
  readonly gapOutcome: string;
  /** question */
  readonly gapQuestion: string;
  /** outcome */
  readonly gapValue: string;
  readonly gapAmount: string;
  readonly gapNextStep: string;
  readonly gapNextStepOn: string;
  /** event, player, action */
  readonly wouldItHelp: string;
  /** what the buyer wants, after “to” */
  readonly worthOfGoal: string;
  /** an outcome's statement */
  readonly worthOfAim: string;

  /** question, this answer, the other one, its buyer */
  readonly doubtOther: string;
  /** question, this answer, the one before */
  readonly doubtBefore: string;
  /** value, amount of the answer, question */
  readonly doubtValue: string;
  /** question, share */
  readonly doubtShare: string;
  /** question, currency of the answer, currency of the letter */
  readonly doubtCurrency: string;
  /** question */
  readonly doubtLines: string;
  /** day */
  readonly doubtPast: string;
  /** the rep's sentence, the guide's */
  readonly doubtOwn: string;
  /** the rep's sentence */
  readonly doubtUnplaced: string;
}

/** The wordings in a label, parted by bars. */
export function turnsIn(label: string): Turns {
  const [first = '', ...others] = label.split('|').map(wording => wording.trim());
  return [first, ...others];
}

/** Words one letter: of wordings that take turns each is used once before the later ones come again. */
export class Voice {
  private readonly uses = new Map<Turns, number>();

  next(turns: Turns): string {
    const use = this.uses.get(turns) ?? 0;
    this.uses.set(turns, use + 1);
    const [first, ...others] = turns;
    return use === 0 ? first : (others[(use - 1) % others.length] ?? first);
  }
}
