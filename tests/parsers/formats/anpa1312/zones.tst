a0001xxx-
r aWeir
^Weir of Tarsk
^Weir is open
	The weir of Tarsk is open, the keeper said.

ap-ny-02-14-25 0715EST
a0002xxx-
r aWeir
^Weir of Tarsk
^Weir is open
	The weir of Tarsk is open, the keeper said.

AP-NY-07-04-24 1905CDT<
a0003xxx-
r aWeir
^Weir of Tarsk
^Weir is open
	The weir of Tarsk is open, the keeper said.

ap-ny-12-31-24 2359CST
a0004xxx-
r aWeir
^Weir of Tarsk
^Weir is open
	The weir of Tarsk is open, the keeper said.

ap-ny-12-31-24 2359
a0005xxx-
r aWeir
^Weir of Tarsk
^Weir is open
	The weir of Tarsk is open, the keeper said.

ap-ny-14-02-25 0715EST
