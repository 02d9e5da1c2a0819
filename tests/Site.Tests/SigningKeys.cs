using System.Security.Cryptography;

namespace Site.Tests;

/// <summary>A key pair in files of a folder, <c>NAME.pem</c> and <c>NAME.public.pem</c>.</summary>
internal static class SigningKeys
{
    /// <summary>Makes the files.</summary>
    /// <returns>The fingerprint of the public key.</returns>
    public static string Make(string folder, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Join(folder, name + ".pem"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Join(folder, name + ".public.pem"), key.ExportSubjectPublicKeyInfoPem());
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }
}
