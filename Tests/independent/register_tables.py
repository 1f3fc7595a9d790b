"""Who came, went and is entered otherwise in the register since the due day of the month before; and what has moved since
the last run, of which a first run has nothing to tell."""
import datetime

from month import in_force

KINDS = [("学校标识码", "换码"), ("学校名称", "更名"), ("办学类型", "办学类型变更"), ("办别", "办别变更"), ("城乡", "城乡变更"), ("反恐重点目标", "反恐重点目标变更")]


def register_changes(month):
    """As of the register that the workspace has now: it is the same for both months."""
    rows = [["报送单位代码", "报送单位", "学校标识码", "学校名称", "变动", "原为", "现为", "日期"]]
    last = (month.due_day.replace(day=1) - datetime.timedelta(days=1)).replace(day=25)
    then = [r for r in month.register if in_force(r, str(last))]
    now = [r for r in month.register if in_force(r, str(month.due_day))]
    old, new = {r["学校标识码"]: r for r in then}, {r["学校标识码"]: r for r in now}
    gone, came = [r for c, r in old.items() if c not in new], [r for c, r in new.items() if c not in old]
    successor = {}
    for r in came:
        key = lambda s: (s["报送单位代码"], s["学校名称"])
        twins = [g for g in gone if key(g) == key(r)]
        if len(twins) == 1 and len([c for c in came if key(c) == key(r)]) == 1: successor[r["学校标识码"]] = twins[0]
    replaced = {r["学校标识码"] for r in successor.values()}
    found = []
    for code, r in new.items():
        begun = r["启用日期"] if r["启用日期"] > str(last) else ""
        before = old.get(code) or successor.get(code)
        if not before:
            again = any(x["学校标识码"] == code and x["停用日期"] and x["停用日期"] < str(month.due_day) for x in month.register)
            found.append((r, "恢复" if again else "新增", "", r["学校名称"], begun))
            continue
        unit = lambda s: s["报送单位代码"] + " " + s["报送单位"]
        if before["报送单位代码"] != r["报送单位代码"]: found.append((r, "调整报送单位", unit(before), unit(r), begun))
        found += [(r, kind, before[c], r[c], begun) for c, kind in KINDS if before[c] != r[c]]
    for r in gone:
        if r["学校标识码"] not in replaced: found.append((r, "停用", r["学校名称"], "", r["停用日期"]))
    order = [u[0] for u in month.units]
    for r, *rest in sorted(found, key=lambda f: (order.index(f[0]["报送单位代码"]), f[0]["学校标识码"])):
        rows.append([r["报送单位代码"], r["报送单位"], r["学校标识码"], r["学校名称"]] + rest)
    return rows


def changes_of_first_run():
    return [["报送单位代码", "报送单位", "学校标识码", "学校名称", "项目", "原为", "现为", "文件", "收到时间"]]
