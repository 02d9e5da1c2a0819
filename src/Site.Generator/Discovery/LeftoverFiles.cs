using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Site.Generator.Discovery;

/// <summary>Knows the files and folders that editors, systems and tools leave beside a text, and that nobody means to publish.</summary>
public static partial class LeftoverFiles
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store", "4913", "Icon\r", ".directory");

    private static readonly FrozenSet<string> Tooling = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "conf.py", "Makefile", "make.bat", "zensical.toml", "book.toml", "docfx.json",
        "hugo.toml", "hugo.yaml", "docusaurus.config.js", "docusaurus.config.ts", "sidebars.js", "sidebars.ts", "package.json",
        "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "Gemfile", "Gemfile.lock");

    private static readonly FrozenSet<string> ToolFolders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "node_modules", "__pycache__", "bower_components", "jspm_packages", "venv", "virtualenv", "site-packages", "__MACOSX", "@eaDir",
        "$RECYCLE.BIN", "System Volume Information", "lost+found");

    private static readonly FrozenSet<string> HiddenFolders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "draft", "drafts", "unpublished", "wip", "private", "secret", "secrets", "trash", "backup", "backups");

    /// <summary>
    /// Whether a name is that of what an editor, a system or a synchronizer leaves: a back-up, a copy, a swap file, a lock, thumbnails; or
    /// says of itself that it is a draft.
    /// </summary>
    public static bool Contains(string name) =>
        name is ['#', .., '#'] or [.., '~'] or ['~', '$', ..] ||
        Names.Contains(name) ||
        Ending().IsMatch(name) ||
        Marked().IsMatch(Path.GetFileNameWithoutExtension(name));

    /// <summary>Whether a name is that of a file by which a tool is told how to build, in the folder's own top.</summary>
    public static bool IsTooling(string name) => Tooling.Contains(name);

    /// <summary>Whether a folder holds what a tool has downloaded or made.</summary>
    public static bool IsToolFolder(string name) => ToolFolders.Contains(name);

    /// <summary>Whether the name of a folder says that what is in it is not to be published.</summary>
    public static bool IsHiddenFolder(string name) => HiddenFolders.Contains(name);

    /// <summary>What stands behind the name of a back-up, a file half written or half downloaded, or one that is open.</summary>
    [GeneratedRegex(
        @"\.(?:(?:bak|backup|bkp|bck|old|orig|rej|save?|sw[a-px]|tmp|temp|part|partial|crdownload|download|lck|prev|copy|mine" +
        @"|kate-swp|un)\d*|[A-Za-z0-9]+[#_!$%@^,;'-]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    /// <summary>The same before the ending of the file, and how systems call copies.</summary>
    [GeneratedRegex(
        """
        (?<!^)\.(?:bak|backup|bkp|old|orig|save|tmp|temp|draft|wip|copy|private)\d*\z
        |[._](?:backup|base|local|remote)[._]\d+\z
        |\.sync-conflict-\d|_conflict-\d|[\(\[][^\(\)\[\]]*conflict[^\(\)\[\]]*[\)\]]
        |[\(\[](?:draft|wip|copy|copie|kopie|copia|kopia|(?:another|\d+(?:st|nd|rd|th))\ copy)(?:\ \d+)?[\)\]]\z
        |\ -\ (?:copy|copie|kopie|copia|kopia)(?:\ \(\d+\))?\z|\ copy(?:\ \d+)?\z
        |^(?:copy|copie|kopie|copia|kopia)\ (?:\(\d+\)\ )?(?:of|de|von|di|av)[ ]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marked();
}
