using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Generator.Discovery;

/// <summary>
/// Knows the files that open something, or hold what a program remembers: private keys, passwords, databases. They come into a folder by
/// mistake, and whoever publishes one cannot take it back.
/// </summary>
internal static partial class SecretFiles
{
    /// <summary>How much of a file is looked at.</summary>
    private const int Reach = 4096;

    /// <summary>Endings of files that can hold no key, and of which sites have many.</summary>
    private static readonly FrozenSet<string> Media = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".otf", ".pdf",
        ".mp3", ".mp4", ".webm", ".zip", ".gz");

    /// <summary>Whether the name of a file says so.</summary>
    public static bool IsNamed(string name) => Name().IsMatch(name) && !Sample().IsMatch(name);

    /// <summary>Whether a file begins as a private key or a database does.</summary>
    /// <param name="file">Its full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static bool Holds(string file)
    {
        if (Media.Contains(Path.GetExtension(file)))
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[Reach];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var head = (ReadOnlySpan<byte>)buffer[..stream.ReadAtLeast(buffer, Reach, throwOnEndOfStream: false)];
        return head.StartsWith("SQLite format 3\0"u8) || head.IndexOf("PRIVATE KEY-----"u8) >= 0 ||
            head.IndexOf("PRIVATE KEY BLOCK-----"u8) >= 0 || IsMemory(head) || head.StartsWith("PuTTY-User-Key-File"u8) || IsDump(head) ||
            (!head.Contains((byte)0) && Token().IsMatch(Encoding.Latin1.GetString(head)));
    }

    /// <summary>
    /// What services give out to be shown to nobody, by the signs that they make it known with, and of the length that it has; samples are
    /// shorter, the same sign over and over, digits or letters in their order, or words.
    /// </summary>
    [GeneratedRegex(
        """
        (?<![A-Za-z0-9])(?![A-Za-z0-9_-]*(?:(?<sign>[A-Za-z0-9])\k<sign>{7}|12345678|(?i:abcdefgh)))(?:
          gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{40,}|glpat-[A-Za-z0-9_-]{20}
          |xox[abprs]-[0-9]{8,}-[A-Za-z0-9-]{20,}|[rs]k_live_[A-Za-z0-9]{20,}
          |sk-(?:proj|ant|or)-(?=[A-Za-z0-9_-]*?(?<![A-Za-z0-9])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{12})[A-Za-z0-9_-]{30,}
          |AGE-SECRET-KEY-1[A-Z0-9]{40,}|npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{34}
          |A(?:KI|SI)A(?!\w*EXAMPLE)[A-Z0-9]{16}\b[\s\S]{0,200}?[A-Za-z0-9/+]{40}
        )|\A\$ANSIBLE_VAULT;|(?m:^//[^\s/]+/:_(?:authToken|password)=(?![$<{]|your))
        |(?m:^https?://[^\s:/@]+:(?![$<{]|your)[^\s:/@]+@[^\s/]+\s*$)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    /// <summary>What is given to readers to fill in.</summary>
    [GeneratedRegex(@"(?:^|[._-])(?:sample|example|template|dist)(?:[._-]|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sample();

    /// <summary>Whether a file is the memory of a program that ended by a fault: an ELF file of the kind ET_CORE.</summary>
    private static bool IsMemory(ReadOnlySpan<byte> head) => head is [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] and { Length: > 17 }
        && (head[16], head[17]) is (4, 0) or (0, 4);

    /// <summary>Whether a file begins as what a database was written out to.</summary>
    private static bool IsDump(ReadOnlySpan<byte> head) =>
        head.StartsWith("PGDMP"u8) || head.StartsWith("PRAGMA foreign_keys=OFF;"u8) || head.StartsWith("--"u8) &&
        (head.IndexOf(" database dump"u8) >= 0 || head.IndexOf(" dump "u8) >= 0 || head.IndexOf(" SQL Dump"u8) >= 0);

    [GeneratedRegex(
        """
        (?:^|[._-])id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?(?:\.(?!pub\z).*)?\z
        |\.(?:key|pem|p8|p12|pfx|ppk|jks|bks|keystore|keychain(?:-db)?|kdbx?|agekey|ovpn|env|tfstate|tfvars)\z
        |\.(?:pgpass|netrc|htpasswd|mdb|accdb|private|kubeconfig|kbx|mobileprovision|provisionprofile|hprof|dmp|stackdump)\z
        |\.sql\.(?:gz|bz2|xz|zst|zip|7z)\z
        |\.(?:sqlite3?|sqlitedb|db3?)(?:-(?:wal|shm|journal))?\z
        |^(?:.*[._-])?(?:secrets?|credentials?|passwords?|passwd|tokens?|api[_-]?keys?|private[_-]?keys?
            |(?:recovery|backup)[_-]?codes?)\.(?:ya?ml|json|toml|ini|txt|csv|xml|properties|conf|cfg)\z
        |^(?:secrets?|credentials?|passwords?|passwd|shadow|htpasswd|_?netrc|_?npmrc|_?pypirc|_?yarnrc|pgpass|my\.cnf|kubeconfig
            |authorized_keys|known_hosts|env|git-credentials|dockercfg|s3cfg|boto|(?:bash|zsh|fish|sh|psql|mysql|python|node_repl)_history
            |private[_-]?key|wallet\.dat)\z
        |^vault\.ya?ml\z|^(?:client_secret|service[_-]?account(?!s)|gcp-key|firebase-adminsdk).*\.json\z
        |^env\.[a-z]+\z|^wp-config\.php\z|^local_settings\.py\z|^appsettings\..+\.json\z|^wg\d+\.conf\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Name();
}
