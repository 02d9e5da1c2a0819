using System.CommandLine;
using System.CommandLine.Help;
using Site.Build;
using Site.Calc;
using Site.CommandLine;
using Site.Import;
using Site.Lists;
using Site.Preview;
using Site.Scaffolding;
using Site.Schemas;
using Site.Sign;
using Site.Sources;
using Site.Verify;

namespace Site;

/// <summary>The command line: the commands, put together from their own folders, and what they share.</summary>
internal sealed class SiteCommandLine
{
    private readonly RootCommand _root;
    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Should the program itself fail, print where.",
        Recursive = true,
    };

    private SiteCommandLine(ProgramContext context)
    {
        _root = new RootCommand("Builds a site whose every claim a machine can check: Markdown in, pages and their citation manifests out.")
        {
            HelpName = "site",
        };
        _root.Options.Clear();
        _root.Add(new HelpOption("--help", "-h", "-?")
        {
            Description = "Show this help.",
            Recursive = true,
            Action = new HelpTextAction(),
        });
        _root.Add(new VersionOption("--version") { Description = "Show the program's version.", Action = new VersionAction(context) });
        _root.Add(_verbose);
        BuildCommand.AddTo(_root, context);
        CheckCommand.AddTo(_root, context);
        PreviewCommand.AddTo(_root, context);
        VerifyCommand.AddTo(_root, context);
        SignCommand.AddTo(_root, context);
        SourcesCommand.AddTo(_root, context);
        ListCommand.AddTo(_root, context);
        NewCommand.AddTo(_root, context);
        ImportCommand.AddTo(_root, context);
        SchemaCommand.AddTo(_root, context);
        CalcCommand.AddTo(_root, context);
    }

    /// <summary>Puts the command line together.</summary>
    public static SiteCommandLine Create(ProgramContext context) => new(context);

    /// <summary>Reads arguments. <c>@file</c> is an argument like any other: it may well be a folder's name.</summary>
    public ParseResult Parse(IReadOnlyList<string> args) => _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>Whether the program is to print where it failed.</summary>
    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);
}
