using BenchmarkDotNet.Running;
using Site.Benchmarks.WholeBuilds;

// Whole builds beside other generators: dotnet run -c Release --project tests/Site.Benchmarks -- sites
// Single steps, all of them:            dotnet run -c Release --project tests/Site.Benchmarks -- --filter '*'
// A first impression of these, in a minute or two: add --job short
if (args is ["sites", .. var rest])
{
    return WholeBuildCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Site.Benchmarks.PhaseBenchmarks).Assembly).Run(args);
return 0;
