using System.Globalization;
using Jint;
using Jint.Native;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;

namespace Site.CostModel.Tests.JavaScript;

/// <summary>Emitted modules, run by Jint.</summary>
internal sealed class Script : IDisposable
{
    private readonly Engine _engine = new(options => options.Culture(CultureInfo.GetCultureInfo("de-DE")));

    public Script()
    {
        _engine.Modules.Add("./cost-model.js", ScriptMinifier.Minify(ModelScript.Runtime()));
        Runtime = _engine.Modules.Import("./cost-model.js");
    }

    /// <summary>The runtime's exports.</summary>
    public JsValue Runtime { get; }

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

    /// <summary>Inputs with their ranges, as the functions of a module take them.</summary>
    public JsValue Inputs(Model model, ModelInputs inputs)
    {
        var made = new JsObject(_engine);
        foreach (var (input, value) in model.Inputs.Zip(inputs.Values))
        {
            var range = new JsObject(_engine);
            range.Set("value", value.Likely);
            range.Set("low", value.Low ?? value.Likely);
            range.Set("high", value.High ?? value.Likely);
            made.Set(input.Identifier, range);
        }

        return made;
    }

    /// <summary>A list.</summary>
    public JsValue List(params JsValue[] items) => new JsArray(_engine, items);
}
