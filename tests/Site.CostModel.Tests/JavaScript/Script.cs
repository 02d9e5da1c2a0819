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
        _engine.Modules.Add("./cost-model.js", ModelScript.Runtime());
        Runtime = _engine.Modules.Import("./cost-model.js");
    }

    /// <summary>The runtime's exports.</summary>
    public JsValue Runtime { get; }

    /// <summary>The exports of a model's module.</summary>
    public JsValue Import(Model model)
    {
        _engine.Modules.Add(model.Name, ModelScript.For(model));
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

    /// <summary>A list.</summary>
    public JsValue List(params JsValue[] items) => new JsArray(_engine, items);
}
