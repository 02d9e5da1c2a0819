using System.Numerics;

namespace Site.CostModel.Uncertainty;

/// <summary>
/// Pseudo-random numbers that are the same on every machine and in the browser: xoshiro128** 1.1 (Blackman and Vigna, “Scrambled
/// Linear Pseudorandom Number Generators”, ACM TOMS 47, 2021; https://prng.di.unimi.it/xoshiro128starstar.c), which needs 32-bit
/// arithmetic only. Its state is filled from a 32-bit seed by a Weyl sequence through the finaliser of MurmurHash3 (Appleby).
/// </summary>
internal struct Xoshiro128
{
    /// <summary>The offset basis of FNV-1a, 32 bits.</summary>
    public const uint HashStart = 2166136261;

    /// <summary>The prime of FNV-1a, 32 bits.</summary>
    public const uint HashFactor = 16777619;

    /// <summary>The step of the Weyl sequence: 2^32 divided by the golden ratio.</summary>
    public const uint Weyl = 0x9E3779B9;

    /// <summary>The first multiplier of the finaliser.</summary>
    public const uint MixFirst = 0x85EBCA6B;

    /// <summary>The second multiplier of the finaliser.</summary>
    public const uint MixSecond = 0xC2B2AE35;

    /// <summary>2^26: what one of the 27 high bits of a double counts in units of its last bit.</summary>
    public const double HighUnit = 67108864;

    /// <summary>2^53: how many doubles there are from 0 up to 1.</summary>
    public const double Units = 9007199254740992;

    private uint _s0;
    private uint _s1;
    private uint _s2;
    private uint _s3;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number.</param>
    public Xoshiro128(uint seed)
    {
        _s0 = Fill(ref seed);
        _s1 = Fill(ref seed);
        _s2 = Fill(ref seed);
        _s3 = Fill(ref seed);
    }

    /// <summary>Starts from a state, as the reference implementation does.</summary>
    public Xoshiro128(uint s0, uint s1, uint s2, uint s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The seed of a name: FNV-1a, 32 bits, over its UTF-16 units (Fowler, Noll, Vo).</summary>
    public static uint SeedOf(string name)
    {
        var hash = HashStart;
        foreach (var unit in name)
        {
            hash = unchecked((hash ^ unit) * HashFactor);
        }

        return hash;
    }

    /// <summary>The next 32 bits.</summary>
    public uint Next()
    {
        var result = unchecked(BitOperations.RotateLeft(_s1 * 5, 7) * 9);
        var shifted = _s1 << 9;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 11);
        return result;
    }

    /// <summary>A number from 0 up to, not including, 1, of 53 random bits (as genrand_res53 of the Mersenne Twister makes them).</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return ((high * HighUnit) + low) / Units;
    }

    private static uint Fill(ref uint seed)
    {
        unchecked
        {
            seed += Weyl;
            var z = (seed ^ (seed >> 16)) * MixFirst;
            z = (z ^ (z >> 13)) * MixSecond;
            return z ^ (z >> 16);
        }
    }
}
