import { dayText, daysText } from 'c/dayText';

describe('days', () => {
  it('are counted as people say it', () => {
    expect([daysText('en-US', 1), daysText('en-US', 12), daysText('de-DE', 2)]).toEqual([
      '1 day',
      '12 days',
      '2 Tage'
    ]);
  });
  it('are written as people read them, whatever the device’s time zone', () => {
    expect([dayText('en-US', '2026-11-24'), dayText('de-DE', '2026-11-24')]).toEqual([
      'Nov 24, 2026',
      '24.11.2026'
    ]);
  });
  it('that are none stay as they are', () => {
    expect([dayText('en-US', ''), dayText('en-US', 'soon')]).toEqual(['', 'soon']);
  });
});
