using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Site.Generator.Discovery;

/// <summary>Knows the files and folders that editors, systems and tools leave beside a text, and that nobody means to publish.</summary>
public static partial class LeftoverFiles
{
    /// <summary>As far as the text of a copy, behind its front matter, is held against that of what it may be of.</summary>
    private const int CopiedSigns = 60;

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store", "4913", "Icon\r", ".directory");

    private static readonly FrozenSet<string> Tooling = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "conf.py", "Makefile", "make.bat", "zensical.toml", "book.toml", "docfx.json",
        "hugo.toml", "hugo.yaml", "docusaurus.config.js", "docusaurus.config.ts", "sidebars.js", "sidebars.ts", "package.json",
        "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "Gemfile", "Gemfile.lock", "Dockerfile", "docker-compose.yml",
        "docker-compose.yaml", "compose.yml", "compose.yaml", "requirements.txt", "pyproject.toml", "setup.py", "setup.cfg", "tox.ini",
        "Pipfile", "Cargo.toml", "go.mod", "go.sum", "composer.json", "tsconfig.json", "deno.json", "lerna.json", "renovate.json",
        "netlify.toml", "vercel.json", "wrangler.toml", "firebase.json", "Jenkinsfile", "Vagrantfile", "Procfile", "justfile",
        "CMakeLists.txt", "CODEOWNERS", "config.toml", "docs.json", "mint.json", "azure-pipelines.yml", "cspell.json", "lychee.toml",
        "vale.ini", "pom.xml", "build.gradle", "build.gradle.kts", "quartz.layout.ts", "nx.json", "turbo.json", "biome.json");

    private static readonly FrozenSet<string> ToolFolders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "node_modules", "__pycache__", "bower_components", "jspm_packages", "venv", "virtualenv", "site-packages", "__MACOSX", "@eaDir",
        "$RECYCLE.BIN", "System Volume Information", "lost+found");

    private static readonly FrozenSet<string> HiddenFolders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "draft", "drafts", "unpublished", "wip", "private", "internal", "confidential", "secret", "secrets", "trash", "backup", "backups",
        "tmp", "temp");

    /// <summary>Names, as they are written, of what is for those who write the site, people and programs.</summary>
    private static readonly FrozenSet<string> Notes = FrozenSet.Create(
        StringComparer.Ordinal,
        "TODO.md", "CLAUDE.md", "CLAUDE.local.md", "AGENTS.md", "GEMINI.md", "QWEN.md", "CONVENTIONS.md", "copilot-instructions.md");

    /// <summary>
    /// Whether a name is that of what an editor, a system or a synchronizer leaves: a back-up, a copy, a swap file, a lock, thumbnails; or
    /// says of itself that it is a draft.
    /// </summary>
    public static bool Contains(string name) =>
        name is ['#', .., '#'] or [.., '~'] or ['~', _, ..] ||
        Path.GetFileNameWithoutExtension(name) is [_, .., '~'] ||
        Names.Contains(name) ||
        Ending().IsMatch(name) ||
        Archive().IsMatch(name) ||
        Marked().IsMatch(Path.GetFileNameWithoutExtension(name));

    /// <summary>Whether a name is that of a note to those who write the site.</summary>
    public static bool IsNote(string name) => Notes.Contains(name);

    /// <summary>Whether a file stands beside the one that it is a copy of, by its name and by what it holds.</summary>
    /// <param name="file">Its full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static bool IsCopy(string file)
    {
        var match = CopyOf().Match(Path.GetFileNameWithoutExtension(file));
        return OriginalOf(file, match) is { } original && (!match.Groups["number"].Success || IsSame(file, original));
    }

    /// <summary>Whether a file stands beside one of which its name says that it is an older state.</summary>
    /// <param name="file">Its full path.</param>
    public static bool IsOlder(string file) => OriginalOf(file, OlderOf().Match(Path.GetFileNameWithoutExtension(file))) is not null;

    /// <summary>
    /// Whether a page stands beside one that begins as it does and of which its name says that it is another version: it may be meant for
    /// readers as well as that, or a state that was kept.
    /// </summary>
    /// <param name="file">Its full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static bool IsVersion(string file) =>
        OriginalOf(file, VersionOf().Match(Path.GetFileNameWithoutExtension(file))) is { } original && IsSame(file, original);

    /// <summary>Whether a name is that of a file by which a tool is told how to build, in the folder's own top.</summary>
    public static bool IsTooling(string name) => Tooling.Contains(name) || Configuration().IsMatch(name);

    /// <summary>Whether a folder holds what a tool has downloaded or made.</summary>
    public static bool IsToolFolder(string name) => ToolFolders.Contains(name);

    /// <summary>Whether the name of a folder says that what is in it is not to be published.</summary>
    public static bool IsHiddenFolder(string name) => HiddenFolders.Contains(name);

    [GeneratedRegex(@"^[a-z]+\.config\.[cm]?[jt]s\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Configuration();

    /// <summary>A back-up of many files in one.</summary>
    [GeneratedRegex(
        @"^(?:backups?|dump)(?:[-_.\d].*)?\.(?:zip|tar|tgz|7z|tar\.[a-z\d]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Archive();

    /// <summary>What stands behind the name of a back-up, a file half written or half downloaded, or one that is open.</summary>
    [GeneratedRegex(
        @"\.(?:(?:bak|backup|bkp|bck|old|orig|rej|save?|sw[a-px]|tmp|temp|part|partial|crdownload|download|lck|prev|copy|mine" +
        @"|kate-swp|un|pyc|pyo|class|elc|beam|lock)\d*|[A-Za-z0-9]+[#_!$%@^,;'-]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    /// <summary>The file beside another that its name says it is of; null where it says so of none, or there is none.</summary>
    private static string? OriginalOf(string file, Match name) => name.Success
        && Path.Combine(Path.GetDirectoryName(file)!, name.Groups["of"].Value + Path.GetExtension(file)) is var original
        && File.Exists(original)
            ? original
            : null;

    /// <summary>
    /// Whether a file is what another is, as far as a name may be chance. The text of a page's copy begins as that of the page does;
    /// "Part 2" beside "Part" and "api-v1" beside "api" have a text of their own, though their front matter may be the same. Of other
    /// files, whose first lines many share, a table with its heads as a program with its licence, only the same bytes are a copy.
    /// </summary>
    private static bool IsSame(string file, string original)
    {
        if (!PageFiles.IsPage(Path.GetFileName(file)))
        {
            return new FileInfo(file).Length == new FileInfo(original).Length
                && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(original));
        }

        var text = Read(file);
        return text.Length > 0 && text == Read(original);

        static string Read(string path)
        {
            var page = File.ReadAllText(path);
            var front = FrontMatter().Match(page);
            var text = page.AsSpan(front.Length).Trim();
            return text[..Math.Min(text.Length, CopiedSigns)].ToString();
        }
    }

    [GeneratedRegex(@"^\uFEFF?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*(?:\r?\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?<of>.+?)[-_](?:old|older|prev|previous)\d*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OlderOf();

    [GeneratedRegex(@"^(?<of>.+?)[-_.](?:final|new|v\d{1,2})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VersionOf();

    /// <summary>What people and systems add to the name of a file for its copy; a number may be another thing.</summary>
    [GeneratedRegex(
        @"^(?<of>.+?)(?:[-_](?:backup|bak|copy|orig|original)\d*|(?<number>\ \d|\ ?\(\d{1,2}\)|\.(?:base|mine|theirs)))\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CopyOf();

    /// <summary>The same before the ending of the file, and how systems call copies.</summary>
    [GeneratedRegex(
        """
        (?<!^)\.(?:bak|backup|bkp|old|orig|save|tmp|temp|draft|wip|copy|private|conflict)\d*\z
        |[._](?:backup|base|local|remote)[._]\d+\z
        |\.sync-conflict-\d|_conflict-\d|[\(\[][^\(\)\[\]]*conflict[^\(\)\[\]]*[\)\]]
        |[\(\[](?:draft|wip|copy|copie|kopie|copia|kopia|(?:another|\d+(?:st|nd|rd|th))\ copy)(?:\ \d+)?[\)\]]\z
        |\ -\ (?:copy|copie|kopie|copia|kopia)(?:\ \(\d+\))?\z|\ copy(?:\ \d+)?\z
        |^(?:copy|copie|kopie|copia|kopia)\ (?:\(\d+\)\ )?(?:of|de|von|di|av)[ ]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marked();
}
