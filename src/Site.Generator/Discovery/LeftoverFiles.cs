using System.Collections.Frozen;

namespace Site.Generator.Discovery;

/// <summary>Knows the files and folders that editors, systems and tools leave beside a text, and that nobody means to publish.</summary>
public static class LeftoverFiles
{
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".bak", ".backup", ".old", ".orig", ".rej", ".save", ".swn", ".swo", ".swp", ".tmp", ".temp");

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store", "4913");

    private static readonly FrozenSet<string> Tooling = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "conf.py", "Makefile", "make.bat", "zensical.toml", "book.toml", "docfx.json",
        "hugo.toml", "hugo.yaml", "docusaurus.config.js", "docusaurus.config.ts", "sidebars.js", "sidebars.ts", "package.json",
        "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "Gemfile", "Gemfile.lock");

    /// <summary>Whether a name is that of what an editor or a system leaves: a back-up, a swap file, a lock, thumbnails.</summary>
    public static bool Contains(string name) =>
        name is ['#', .., '#'] or [.., '~'] or ['~', '$', ..] ||
        Names.Contains(name) ||
        Endings.Contains(Path.GetExtension(name));

    /// <summary>Whether a name is that of a file by which a tool is told how to build, in the folder's own top.</summary>
    public static bool IsTooling(string name) => Tooling.Contains(name);

    /// <summary>Whether a folder holds what a tool has downloaded or made.</summary>
    public static bool IsToolFolder(string name) => name is "node_modules" or "__pycache__" or "bower_components";
}
