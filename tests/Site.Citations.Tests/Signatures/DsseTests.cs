using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Site.Citations.Signatures;

namespace Site.Citations.Tests.Signatures;

/// <summary>The example of the DSSE protocol, https://github.com/secure-systems-lab/dsse/blob/master/protocol.md#test-vectors.</summary>
public sealed class DsseTests
{
    private const string Type = "http://example.com/HelloWorld";
    private const string X = "46950820868899156662930047687818585632848591499744589407958293238635476079160";
    private const string Y = "5640078356564379163099075877009565129882514886557779369047442380624545832820";
    private const string Sig = "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==";

    private static readonly byte[] Payload = "hello world"u8.ToArray();

    [Fact]
    public void Type_and_payload_are_encoded_with_their_lengths() => Assert.Equal(
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
        Encoding.UTF8.GetString(Dsse.Encode(Type, Payload)));

    [Fact]
    public void The_signature_of_the_protocol_s_example_holds()
    {
        var key = Key();
        var signature = Der(Dsse.Decode(Sig)!);
        Assert.True(key.Holds(Type, Payload, signature));
        Assert.False(key.Holds(Type + "s", Payload, signature));
        Assert.False(key.Holds(Type, "hello world!"u8, signature));
    }

    [Fact]
    public void No_bytes_make_the_check_of_a_signature_throw()
    {
        var key = Key();
        var sound = Der(Dsse.Decode(Sig)!);
        var random = new Random(Seed: 1);
        for (var i = 0; i < 500; i++)
        {
            var broken = i % 2 == 0 ? new byte[random.Next(100)] : [.. sound];
            random.NextBytes(i % 2 == 0 ? broken : broken.AsSpan(random.Next(broken.Length), 1));
            Assert.Equal(broken.AsSpan().SequenceEqual(sound), key.Holds(Type, Payload, broken));
        }
    }

    [Theory]
    [InlineData("+/8=")]
    [InlineData("-_8=")]
    public void Both_alphabets_of_Base64_are_read(string text) => Assert.Equal([0xFB, 0xFF], Dsse.Decode(text));

    [Theory]
    [InlineData("a")]
    [InlineData("a===")]
    [InlineData("Ä")]
    public void What_is_no_Base64_is_refused(string text) => Assert.Null(Dsse.Decode(text));

    private static VerifyingKey Key()
    {
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Bytes(X), Y = Bytes(Y) },
        });
        return VerifyingKey.FromPem(key.ExportSubjectPublicKeyInfoPem(), out _)!;
    }

    private static byte[] Bytes(string number)
    {
        var bytes = BigInteger.Parse(number, CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }

    /// <summary>The example gives r and s one after the other; in DER they are integers in a sequence.</summary>
    private static byte[] Der(byte[] concatenated)
    {
        byte[] numbers = [.. Integer(concatenated[..32]), .. Integer(concatenated[32..])];
        return [0x30, (byte)numbers.Length, .. numbers];
    }

    private static byte[] Integer(byte[] number)
    {
        var digits = number.SkipWhile(b => b == 0).ToArray();
        byte[] signed = digits[0] > 0x7F ? [0, .. digits] : digits;
        return [0x02, (byte)signed.Length, .. signed];
    }
}
