using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Charts;

/// <summary>Draws one chart.</summary>
internal sealed class ChartPen
{
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
    private readonly List<DrawnLine> _lines;
    private readonly ChartLabels _labels;

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
        _y = new ChartScale(low, high, isLogarithmic, ChartLayout.PlotBottom, ChartLayout.PlotTop);
        _ticks = _y.Ticks();
        _tickLabels = _ticks.ConvertAll(t => _format.ShowTick(t));
        _left = (_tickLabels.Max(l => l.Length) * ChartLayout.Glyph) + ChartLayout.LabelsGap;
        _x = new ChartScale(
            ShownX(data.Chart.Points[0]),
            ShownX(data.Chart.Points[^1]),
            data.Chart.IsLogarithmic,
            _left,
            ChartLayout.PlotRight);
        _lines = [.. data.Lines.Select(l => new DrawnLine([.. l.Values.Select(Point)]))];
        _labels = new ChartLabels(_lines, _left);
    }

    public string Draw()
    {
        DrawFrame();
        DrawAlong();
        DrawLimit();
        var isHere = _x.Contains(ShownX(_data.Current));
        if (ChartScale.IsDrawable(ShownX(_data.Current)))
        {
            DrawHere();
        }

        DrawLines(isHere);
        DrawTurns();
        DrawNames();
        return _svg.ToString();
    }

    private void DrawFrame()
    {
        if (ChartScale.IsDrawable(_limit) && ShownX(_limit) < _x.High)
        {
            var edge = _x.Place(ShownX(_limit));
            _svg.Rectangle("beyond", edge, ChartLayout.PlotTop, ChartLayout.PlotRight - edge, ChartLayout.PlotBottom - ChartLayout.PlotTop);
        }

        var across = $"H{SvgText.Number(ChartLayout.PlotRight)}";
        _svg.Path("grid", string.Concat(_ticks.Select(t => $"M{SvgText.Number(_left)} {SvgText.Number(_y.Place(t))}{across}")));
        _svg.Path("base", $"M{SvgText.Number(_left)} {SvgText.Number(_y.IsLogarithmic ? ChartLayout.PlotBottom : _y.Place(0))}{across}");
        for (var i = 0; i < _data.Lines.Length; i++)
        {
            _svg.Path($"band s{i}", SvgText.Area([.. _data.Lines[i].Bands.Select(Edge)]));
        }

        for (var i = 0; i < _ticks.Count; i++)
        {
            _svg.Text("tick", _left - ChartLayout.TickGap, _y.Place(_ticks[i]) + ChartLayout.TickDrop, "end", _tickLabels[i]);
        }

        _svg.Text("unit", 0, ChartLayout.UnitBaseline, "start", _data.Chart.Head);
    }

    private void DrawAlong()
    {
        var ticks = _x.Ticks();
        var labels = ticks.ConvertAll(t => _along.ShowTick(t));
        var every = (int)Math.Ceiling(ticks.Count * (labels.Max(l => l.Length) + 1) * ChartLayout.Glyph / (ChartLayout.PlotRight - _left));
        var end = 0.0;
        for (var i = 0; i < ticks.Count; i += every)
        {
            var middle = Within(_x.Place(ticks[i]), labels[i]);
            var half = labels[i].Length * ChartLayout.Glyph / 2;

            // One that would touch the one before it is left out: at the end of the axis it is moved inwards.
            if (middle - half >= end)
            {
                _svg.Text("tick", middle, ChartLayout.PlotBottom + ChartLayout.AlongDrop, "middle", labels[i]);
                end = middle + half;
            }
        }

        var title = Within((_left + ChartLayout.PlotRight) / 2, _data.Chart.Along);
        _svg.Text("axis", title, ChartLayout.PlotBottom + ChartLayout.AxisDrop, "middle", _data.Chart.Along);
    }

    private void DrawLimit()
    {
        if (!ChartScale.IsDrawable(_limit) || ShownX(_limit) <= _x.Low || ShownX(_limit) >= _x.High)
        {
            return;
        }

        var edge = _x.Place(ShownX(_limit));
        var size = _data.LimitName.Length * ChartLayout.Glyph;
        var before = edge > (_left + ChartLayout.PlotRight) / 2;
        _svg.Path("limit", $"M{SvgText.Number(edge)} {SvgText.Number(ChartLayout.PlotTop)}V{SvgText.Number(ChartLayout.PlotBottom)}");
        var near = before ? edge - ChartLayout.LimitGap : edge + ChartLayout.LimitGap;
        var middle = before ? near - (size / 2) : near + (size / 2);
        if (_labels.Take(LabelBox.Of(middle, ChartLayout.PlotTop + ChartLayout.LimitDrop, _data.LimitName)))
        {
            _svg.Text("limit", near, ChartLayout.PlotTop + ChartLayout.LimitDrop, before ? "end" : "start", _data.LimitName);
        }
    }

    /// <summary>Where the reader stands; at the end of the chart, with an arrow, where that lies beyond it.</summary>
    private void DrawHere()
    {
        var edge = _x.Place(ShownX(_data.Current));
        var said = _along.Show(_data.Current);
        var words = ShownX(_data.Current) < _x.Low ? "\u2190 " + said : ShownX(_data.Current) > _x.High ? said + " \u2192" : said;
        var top = ChartLayout.PlotTop - ChartLayout.HereRise;
        _svg.Path("here", $"M{SvgText.Number(edge)} {SvgText.Number(top)}V{SvgText.Number(ChartLayout.PlotBottom)}");
        _svg.Text("here", Within(edge, words), ChartLayout.PlotTop - ChartLayout.HereGap, "middle", words);
    }

    private void DrawLines(bool isHere)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            _svg.Path($"line s{i}", SvgText.Line(_lines[i]));
        }

        for (var i = 0; i < _lines.Count; i++)
        {
            if (isHere && ChartScale.IsDrawable(_data.Lines[i].Here))
            {
                _svg.Circle($"dot s{i}", _x.Place(ShownX(_data.Current)), _y.Place(Shown(_data.Lines[i].Here)), ChartLayout.DotRadius);
            }
        }
    }

    /// <summary>Marks where another line becomes the lowest, each with its number where there is room beside it.</summary>
    private void DrawTurns()
    {
        foreach (var turn in ChartTurns.Of(_data).Turns)
        {
            var line = _lines[turn.To].Points;
            if (line[turn.Point - 1] is not { } a || line[turn.Point] is not { } b || b.X <= a.X)
            {
                continue;
            }

            var x = _x.Place(ShownX(turn.At));
            var y = ChartScale.Pixel(a.Y + ((b.Y - a.Y) * ((x - a.X) / (b.X - a.X))));
            var words = _along.AsRough().ShowNumber(turn.At);
            var aside = (words.Length * ChartLayout.Glyph / 2) + ChartLayout.TurnGap;
            _svg.Circle("turn", x, y, ChartLayout.TurnRadius);
            foreach (var (middle, baseline) in (ReadOnlySpan<(double, double)>)
                [(x, y - ChartLayout.TurnGap), (x, y + ChartLayout.TurnDrop), (x - aside, y), (x + aside, y)])
            {
                if (_labels.Take(LabelBox.Of(middle, baseline, words)))
                {
                    _svg.Text("turn", middle, baseline, "middle", words);
                    break;
                }
            }
        }
    }

    private void DrawNames()
    {
        var names = _data.Chart.Names;
        for (var i = 0; _lines.Count > 1 && i < _lines.Count; i++)
        {
            if (_labels.Place(i, names[i]) is { } place)
            {
                _svg.Text($"name s{i}", place.X, place.Y, "middle", names[i]);
            }
        }
    }

    /// <summary>The middle of some words, moved so that they stay on the drawing.</summary>
    private static double Within(double middle, string words)
    {
        var half = Math.Min(words.Length * ChartLayout.Glyph, ChartLayout.Width) / 2;
        return ChartDrawing.Clamp(middle, half, ChartLayout.Width - half);
    }

    private (double X, double Y)? Point(double value, int point) =>
        ChartScale.IsDrawable(value) ? (_x.Place(ShownX(_data.Chart.Points[point])), _y.Place(Shown(value))) : null;

    private (double X, double Upper, double Lower)? Edge(Band? band, int point) =>
        band is null ? null : (_x.Place(ShownX(_data.Chart.Points[point])), _y.Place(Shown(band.High)), _y.Place(Shown(band.Low)));

    private double Shown(double value) => value * _format.Multiply / _format.Divide;

    private double ShownX(double value) => value * _along.Multiply / _along.Divide;
}
