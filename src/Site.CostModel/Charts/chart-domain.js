// The values an upright axis runs over, as in ChartDomain.cs: [low, high, whether it is logarithmic].

import { tiny, wideRatio, tickSteps } from "../JavaScript/constants.js";
import { isDrawable, niceAbove, powerOfTen } from "./chart-scale.js";

// An axis drawn before is kept while the lines fit it, so that it does not jump under a reader's finger; the build draws each chart once.
export const domainOf = (log, values, lows, highs, keep) => {
  const drawable = values.filter(isDrawable);
  if (!drawable.length) return [0, 1, false];
  const least = Math.min(...drawable), most = Math.max(...drawable);
  const bandLow = Math.min(least, ...lows.filter(isDrawable)), bandHigh = Math.max(most, ...highs.filter(isDrawable));
  if (log && least > tiny && most / least >= wideRatio) {
    return [powerOfTen(Math.max(bandLow, least / 10)), niceAbove(Math.min(bandHigh, most * 10)), true];
  }
  const base = Math.min(least, 0), top = Math.max(most, 0), reach = top - base;
  const low = Math.min(base, Math.max(bandLow, base - reach)), high = Math.max(top, Math.min(bandHigh, top + reach));
  if (keep && !keep[2] && keep[0] <= low && keep[1] >= high && high - low >= 0.4 * (keep[1] - keep[0])) return keep;
  const isFlat = high - low < tiny, step = niceAbove((isFlat ? 1 : high - low) / tickSteps);
  return [Math.floor(low / step) * step, isFlat ? low + tickSteps * step : Math.ceil(high / step) * step, false];
};
