using Site.CostModel.Display;
using Site.CostModel.Evaluation;

namespace Site.CostModel.Charts;

/// <summary>Draws one chart.</summary>
internal sealed class ChartPen
{
    private const double DotRadius = 7;

    private readonly ChartData _data;
    private readonly DisplayFormat _format;
    private readonly DisplayFormat _along;
    private readonly double _limit;
    private readonly ChartScale _x;
    private readonly ChartScale _y;
    private readonly double _left;
    private readonly List<double> _ticks;
    private readonly List<string> _tickLabels;
    private readonly SvgText _svg = new();
    private readonly List<LabelBox> _taken = [];

    public ChartPen(ChartData data)
    {
        _data = data;
        _format = data.Chart.Results[0].Format;
        _along = data.Chart.Format;
        _limit = data.Limit ?? double.NaN;
        var bands = data.Lines.SelectMany(l => l.Bands).Where(b => b is not null).ToList();
        var (low, high, isLogarithmic) = ChartDomain.Of(
            data.Chart.IsLogarithmic,
            data.Lines.SelectMany(l => l.Values).Select(Shown),
            bands.Select(b => Shown(b!.Low)),
            bands.Select(b => Shown(b!.High)));
        _y = new ChartScale(low, high, isLogarithmic, ChartDrawing.PlotBottom, ChartDrawing.PlotTop);
        _ticks = _y.Ticks();
        _tickLabels = _ticks.ConvertAll(t => _format.ShowTick(t));
        _left = (_tickLabels.Max(l => l.Length) * ChartDrawing.Glyph) + 12;
        _x = new ChartScale(ShownX(data.Chart.Points[0]), ShownX(data.Chart.Points[^1]), data.Chart.IsLogarithmic, _left, ChartDrawing.PlotRight);
    }

    public string Draw()
    {
        DrawFrame();
        DrawAlong();
        DrawLimit();
        var isHere = _x.Contains(ShownX(_data.Current));
        if (isHere)
        {
            DrawHere();
        }

        DrawLines(isHere);
        return _svg.ToString();
    }

    private void DrawFrame()
    {
        if (ChartScale.IsDrawable(_limit) && ShownX(_limit) < _x.High)
        {
            var edge = _x.Place(ShownX(_limit));
            _svg.Rectangle("beyond", edge, ChartDrawing.PlotTop, ChartDrawing.PlotRight - edge, ChartDrawing.PlotBottom - ChartDrawing.PlotTop);
        }

        var across = $"H{SvgText.Number(ChartDrawing.PlotRight)}";
        _svg.Path("grid", string.Concat(_ticks.Select(t => $"M{SvgText.Number(_left)} {SvgText.Number(_y.Place(t))}{across}")));
        _svg.Path("base", $"M{SvgText.Number(_left)} {SvgText.Number(_y.IsLogarithmic ? ChartDrawing.PlotBottom : _y.Place(0))}{across}");
        for (var i = 0; i < _data.Lines.Length; i++)
        {
            _svg.Path($"band s{i}", SvgText.Area([.. _data.Lines[i].Bands.Select((b, j) => b is null ? ((double, double, double)?)null : (_x.Place(ShownX(_data.Chart.Points[j])), _y.Place(Shown(b.High)), _y.Place(Shown(b.Low))))]));
        }

        for (var i = 0; i < _ticks.Count; i++)
        {
            _svg.Text("tick", _left - 8, _y.Place(_ticks[i]) + 7, "end", _tickLabels[i]);
        }

        _svg.Text("unit", 0, 18, "start", _data.Chart.Head);
    }

    private void DrawAlong()
    {
        var ticks = _x.Ticks();
        var labels = ticks.ConvertAll(t => _along.ShowTick(t));
        var every = (int)Math.Ceiling(ticks.Count * (labels.Max(l => l.Length) + 1) * ChartDrawing.Glyph / (ChartDrawing.PlotRight - _left));
        for (var i = 0; i < ticks.Count; i += every)
        {
            var half = labels[i].Length * ChartDrawing.Glyph / 2;
            _svg.Text("tick", ChartDrawing.Clamp(_x.Place(ticks[i]), half, ChartDrawing.Width - half), ChartDrawing.PlotBottom + 26, "middle", labels[i]);
        }

        var room = Math.Min(_data.Chart.Along.Length * ChartDrawing.Glyph, ChartDrawing.Width) / 2;
        _svg.Text("axis", ChartDrawing.Clamp((_left + ChartDrawing.PlotRight) / 2, room, ChartDrawing.Width - room), ChartDrawing.PlotBottom + 56, "middle", _data.Chart.Along);
    }

    private void DrawLimit()
    {
        if (!ChartScale.IsDrawable(_limit) || ShownX(_limit) <= _x.Low || ShownX(_limit) >= _x.High)
        {
            return;
        }

        var edge = _x.Place(ShownX(_limit));
        var size = _data.LimitName.Length * ChartDrawing.Glyph;
        var before = edge > (_left + ChartDrawing.PlotRight) / 2;
        _svg.Path("limit", $"M{SvgText.Number(edge)} {SvgText.Number(ChartDrawing.PlotTop)}V{SvgText.Number(ChartDrawing.PlotBottom)}");
        _svg.Text("limit", before ? edge - 8 : edge + 8, ChartDrawing.PlotTop + 20, before ? "end" : "start", _data.LimitName);
        _taken.Add(new LabelBox(before ? edge - 8 - size : edge + 8, ChartDrawing.PlotTop, before ? edge - 8 : edge + 8 + size, ChartDrawing.PlotTop + 25));
    }

    private void DrawHere()
    {
        var edge = _x.Place(ShownX(_data.Current));
        var words = _along.Show(_data.Current);
        var half = words.Length * ChartDrawing.Glyph / 2;
        _svg.Path("here", $"M{SvgText.Number(edge)} {SvgText.Number(ChartDrawing.PlotTop - 6)}V{SvgText.Number(ChartDrawing.PlotBottom)}");
        _svg.Text("here", ChartDrawing.Clamp(edge, half, ChartDrawing.Width - half), ChartDrawing.PlotTop - 12, "middle", words);
    }

    private void DrawLines(bool isHere)
    {
        var lines = _data.Lines.Select(l => new DrawnLine([.. l.Values.Select((v, i) => ChartScale.IsDrawable(v) ? Place(i, v) : ((double X, double Y)?)null)])).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            _svg.Path($"line s{i}", SvgText.Line(lines[i]));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (isHere && ChartScale.IsDrawable(_data.Lines[i].Here))
            {
                _svg.Circle($"dot s{i}", _x.Place(ShownX(_data.Current)), _y.Place(Shown(_data.Lines[i].Here)), DotRadius);
            }
        }

        var names = _data.Chart.Names;
        var labels = new ChartLabels(lines, _left, _taken);
        for (var i = 0; lines.Count > 1 && i < lines.Count; i++)
        {
            var name = names[i];
            var (x, y) = labels.Place(i, name);
            _svg.Text($"name s{i}", x, y, "middle", name);
        }
    }

    private (double X, double Y) Place(int point, double value) => (_x.Place(ShownX(_data.Chart.Points[point])), _y.Place(Shown(value)));

    private double Shown(double value) => value * _format.Multiply / _format.Divide;

    private double ShownX(double value) => value * _along.Multiply / _along.Divide;
}
