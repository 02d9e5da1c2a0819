using System.Text;

namespace Site.Citations.JsonSchema.Formats;

/// <summary>Punycode (RFC 3492), which writes a label beyond ASCII in ASCII. Names of variables are those of its section 6.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 0x80;

    /// <summary>Decodes a label without its <c>xn--</c>; null where it is not Punycode.</summary>
    public static string? Decode(string text)
    {
        var delimiter = text.LastIndexOf('-');
        var output = text[..Math.Max(delimiter, 0)].Select(c => (int)c).ToList();
        var n = InitialN;
        var bias = InitialBias;
        long i = 0;
        for (var position = delimiter + 1; position < text.Length;)
        {
            var before = i;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                var digit = position < text.Length ? Digit(text[position++]) : -1;
                i += digit * weight;
                if (digit < 0 || i > int.MaxValue)
                {
                    return null;
                }

                var threshold = Threshold(k, bias);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (weight > int.MaxValue)
                {
                    return null;
                }
            }

            bias = Adapt((int)(i - before), output.Count + 1, before == 0);
            n += (int)Math.Min(i / (output.Count + 1), 0x110000);
            i %= output.Count + 1;
            if (!Rune.IsValid(n))
            {
                return null;
            }

            output.Insert((int)i, n);
            i++;
        }

        return string.Concat(output.Select(char.ConvertFromUtf32));
    }

    /// <summary>Encodes a label, to be put after <c>xn--</c>.</summary>
    public static string Encode(string text)
    {
        var input = text.EnumerateRunes().Select(r => r.Value).ToList();
        var output = new StringBuilder();
        output.Append(string.Concat(input.Where(c => c < InitialN).Select(c => (char)c)));
        var basic = output.Length;
        var handled = basic;
        if (basic > 0)
        {
            output.Append('-');
        }

        var n = InitialN;
        var bias = InitialBias;
        long delta = 0;
        while (handled < input.Count)
        {
            var next = input.Where(c => c >= n).Min();
            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (var codePoint in input)
            {
                if (codePoint < n)
                {
                    delta++;
                }
                else if (codePoint == n)
                {
                    Append(output, delta, bias);
                    bias = Adapt((int)Math.Min(delta, int.MaxValue), handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            n++;
        }

        return output.ToString();
    }

    private static void Append(StringBuilder output, long delta, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (delta < threshold)
            {
                output.Append(Letter((int)delta));
                return;
            }

            output.Append(Letter((int)(threshold + ((delta - threshold) % (Base - threshold)))));
            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    private static int Adapt(int delta, int points, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / points;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
        {
            delta /= Base - TMin;
        }

        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
