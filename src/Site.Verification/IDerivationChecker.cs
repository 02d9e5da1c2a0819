using Site.Citations.Claims;

namespace Site.Verification;

/// <summary>Computes a computed claim again. The formulas are those of the cost model, which this assembly does not know.</summary>
public interface IDerivationChecker
{
    /// <summary>What does not follow, each in a sentence; none where everything does.</summary>
    /// <param name="derivation">A derivation from a twin, of which nothing may be trusted.</param>
    IEnumerable<string> Check(ClaimDerivation derivation);
}
