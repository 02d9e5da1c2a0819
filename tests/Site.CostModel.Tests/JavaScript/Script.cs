using System.Globalization;
using Jint;
using Jint.Native;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;
using Site.Theme.Bundling;

namespace Site.CostModel.Tests.JavaScript;

/// <summary>Emitted modules, run by Jint.</summary>
internal sealed class Script : IDisposable
{
    private readonly Engine _engine = new(options => options.Culture(CultureInfo.GetCultureInfo("de-DE")));

    private bool _hasFiles;

    public Script()
    {
        _engine.Modules.Add("./cost-model.js", ScriptMinifier.Minify(RuntimeScript.Module()));
        Runtime = _engine.Modules.Import("./cost-model.js");
    }

    /// <summary>The runtime's exports.</summary>
    public JsValue Runtime { get; }

    /// <summary>The exports of one of the runtime's files, loaded as a module of its own with those it imports from.</summary>
    public JsValue ImportFile(string name)
    {
        if (!_hasFiles)
        {
            Add(SharedConstants.FileName, SharedConstants.Module(_ => true));
            foreach (var file in RuntimeScript.Files)
            {
                Add(file, RuntimeScript.Read(file));
            }

            _hasFiles = true;
        }

        return _engine.Modules.Import("./" + name);

        void Add(string file, string text)
        {
            foreach (var folder in new[] { "./", "../JavaScript/", "../Formulas/", "../Display/" })
            {
                _engine.Modules.Add(folder + file, text);
            }
        }
    }

    /// <summary>A value written as JSON.</summary>
    public JsValue Json(string json) => _engine.Evaluate("(" + json + ")");

    /// <summary>A value as JSON.</summary>
    public string ToJson(JsValue value) => new Jint.Native.Json.JsonSerializer(_engine).Serialize(value).ToString();

    /// <summary>The exports of a model's module.</summary>
    public JsValue Import(Model model)
    {
        _engine.Modules.Add(model.Name, ScriptMinifier.Minify(ModelScript.For(model)));
        return _engine.Modules.Import(model.Name);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <summary>Calls a function.</summary>
    public JsValue Call(JsValue function, params JsValue[] arguments) => _engine.Invoke(function, [.. arguments.Cast<object>()]);

    /// <summary>An object of numbers.</summary>
    public JsValue Object(IEnumerable<(string Name, double Value)> properties)
    {
        var made = new JsObject(_engine);
        foreach (var (name, value) in properties)
        {
            made.Set(name, value);
        }

        return made;
    }

    /// <summary>
    /// Inputs with their ranges, as the functions of a module take them; of those that are left to a search, the choice alone.
    /// </summary>
    public JsValue Inputs(Model model, ModelInputs inputs)
    {
        var made = new JsObject(_engine);
        foreach (var (input, value) in model.Inputs.Zip(inputs.Values))
        {
            var range = new JsObject(_engine);
            if (inputs.FoundBy(input) is { } choice)
            {
                range.Set("by", Names.ToIdentifier(choice.Name));
                made.Set(input.Identifier, range);
                continue;
            }

            range.Set("value", value.Likely);
            range.Set("low", value.Low ?? value.Likely);
            range.Set("high", value.High ?? value.Likely);
            made.Set(input.Identifier, range);
        }

        return made;
    }

    /// <summary>Inputs with their ranges, those that a search found among them, as a calculator has them when it shows results.</summary>
    public JsValue Settled(Model model, ModelInputs inputs)
    {
        var made = new JsObject(_engine);
        foreach (var (input, value) in model.Inputs.Zip(inputs.Values))
        {
            made.Set(input.Identifier, Object(
                [("value", value.Likely), ("low", value.Low ?? value.Likely), ("high", value.High ?? value.Likely)]));
        }

        return made;
    }

    /// <summary>The number that a calculator shows of a result.</summary>
    public JsValue ShownOf(JsValue module, JsValue bands, string result, JsValue values) =>
        Call(module.Get("At"), bands, result, module.Get("results").Get(result).Get("shown"), values.Get(result));

    /// <summary>The options of a model's choices, as the functions of a module take them.</summary>
    public JsValue Options(Model model) => Json(ModelOptions.Json(model));

    /// <summary>A list.</summary>
    public JsValue List(params JsValue[] items) => new JsArray(_engine, items);
}
