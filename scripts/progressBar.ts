import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  show: (done: number, total: number, what: string) => void;
  stop: () => void;
}

/** A bar on the terminal that appears with the first thing done; on other outputs nothing is drawn. */
export function progressBar(title: string): ProgressBar {
  const bar = new SingleBar(
    { format: `${title} {bar} {value}/{total} {what}`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic
  );
  return {
    show: (done, total, what) => {
      if (!bar.isActive) bar.start(total, 0, { what });
      bar.update(done, { what });
    },
    stop: () => {
      bar.stop();
    }
  };
}
